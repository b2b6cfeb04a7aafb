import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { type Preferred, usePreferred } from '#src/api/preferred.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationQuery } from './requests.query.ts';
import { useFollowRequests } from './follow-requests.ts';
import { NoPath } from './no-path.tsx';
import { startAnswers } from './paths/details.ts';
import { pathOf } from './paths/paths.ts';
import type { Path } from './paths/path.ts';
import { RequestPath } from './paths/request-path.tsx';
import { usePlace } from './use-place.ts';

function Form({ path, preferred }: { path: Path; preferred: Preferred | undefined }) {
  const { language } = useWords('requests');
  const { search } = useLocation();
  const organisation = useQuery(organisationQuery(language)).data;
  const [start] = useState(() => startAnswers(path, new URLSearchParams(search), preferred ?? { language: !organisation || organisation.languages.includes(language) ? language : 'en', format: 'standard' }));
  return <RequestPath path={path} start={start} given={path.given?.(new URLSearchParams(search)) ?? {}} draftName={`request ${path.kind}`} />;
}

/** Asking for something: one short path for each kind of request. A kind without one names the other ways. */
export function NewRequestPage() {
  const kind = usePlace();
  useFollowRequests();
  const path = pathOf(kind);
  const { preferred, looking } = usePreferred();
  if (looking) return null; // One short read; a form that fills itself in late would change under the person's hands.
  return path ? <Form path={path} preferred={preferred} /> : <NoPath kind={kind} />;
}
