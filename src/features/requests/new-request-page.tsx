import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { type Preferred, usePreferred } from '#src/api/preferred.ts';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationQuery } from './requests.query.ts';
import { useFollowRequests } from './follow-requests.ts';
import { NoPath } from './no-path.tsx';
import { startAnswers } from './paths/details.ts';
import { GivenNotThere } from './paths/given-not-there.tsx';
import { pathOf } from './paths/paths.ts';
import type { Answers, Path } from './paths/path.ts';
import { RequestPath } from './paths/request-path.tsx';
import { useGivenThere } from './paths/use-given-there.ts';
import { usePlace } from './use-place.ts';

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

function FormAbout({ path, preferred }: FormProps) {
  const common = useWords('common');
  const { search } = useLocation();
  const given = useMemo(() => path.given?.(new URLSearchParams(search)) ?? {}, [path, search]);
  const there = useGivenThere(path, given);
  if (there === undefined) return <Skeleton label={common.t('loading')} shape="title" rows={4} />;
  return there ? <Form path={path} preferred={preferred} given={given} /> : <GivenNotThere kind={path.kind} />;
}

/** Asking for something: one short path for each kind of request. A kind without one names the other ways. */
export function NewRequestPage() {
  const kind = usePlace();
  useFollowRequests();
  const path = pathOf(kind);
  const { preferred, looking } = usePreferred();
  if (looking) return null; // One short read; a form that fills itself in late would change under the person's hands.
  return path ? <FormAbout path={path} preferred={preferred} /> : <NoPath kind={kind} />;
}
