import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { kindsOfSome } from '#contract/request-words.ts';
import { type Preferred, usePreferred } from '#src/api/preferred.ts';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationQuery, requestOptionsQuery } from './requests.query.ts';
import { useFollowRequests } from './follow-requests.ts';
import { startAnswers } from './paths/details.ts';
import { pathOf } from './paths/paths.ts';
import type { Answers, Path } from './paths/path.ts';
import { RequestPath } from './paths/request-path.tsx';
import { useGivenThere } from './paths/use-given-there.ts';
import { usePlace } from './use-place.ts';

// Of addresses that no list leads to.
const NoForm = lazy(async () => ({ default: (await import('./no-form.tsx')).NoForm }));

interface FormProps {
  readonly path: Path;
  readonly preferred: Preferred | undefined;
}

function Form({ path, preferred, given }: FormProps & { readonly given: Partial<Answers> }) {
  const { language } = useWords('requests');
  const { search } = useLocation();
  const organisation = useQuery(organisationQuery(language)).data;
  const [start] = useState(() => startAnswers(path, new URLSearchParams(search), preferred ?? { language: !organisation || organisation.languages.includes(language) ? language : 'en', format: 'standard' }));
  return <RequestPath path={path} start={start} given={given} draftName={`request ${path.kind}`} />;
}

function Coming() {
  return <Skeleton label={useWords('common').t('loading')} shape="title" rows={4} />;
}

function FormAbout({ path, preferred }: FormProps) {
  const { search } = useLocation();
  const given = useMemo(() => path.given?.(new URLSearchParams(search)) ?? {}, [path, search]);
  const there = useGivenThere(path, given);
  if (there === undefined) return <Coming />;
  return there ? <Form path={path} preferred={preferred} given={given} /> : <Suspense fallback={<Coming />}><NoForm kind={path.kind} notThere /></Suspense>;
}

/** Whether this landlord takes the kind: `undefined` until its list is read. A list that cannot be read keeps nobody from asking; nor does a form that was begun give way to one that comes later. */
function useIsTaken(path: Path | undefined): boolean | undefined {
  const { language } = useWords('requests');
  const { data, isPending } = useQuery(requestOptionsQuery(language));
  const [first, setFirst] = useState<boolean>();
  const ofSome = path && kindsOfSome.has(path.kind);
  const now = ofSome && data ? data.kinds.some((one) => one.kind === path.kind) && (path.kind !== 'recordings' || data.recordings.length > 0) : !ofSome || !isPending || undefined;
  if (first === undefined && now !== undefined) setFirst(now);
  return first ?? now;
}

/** Asking for something: one short path for each kind of request. A kind without one, or one that this landlord does not take, names the other ways. */
export function NewRequestPage() {
  const path = pathOf(usePlace());
  useFollowRequests();
  const taken = useIsTaken(path);
  const { preferred, looking } = usePreferred();
  // A form that fills itself in late would change under the person's hands.
  if (looking || taken === undefined) return <Coming />;
  return path && taken ? <FormAbout path={path} preferred={preferred} /> : <Suspense fallback={<Coming />}><NoForm kind={path?.kind} /></Suspense>;
}
