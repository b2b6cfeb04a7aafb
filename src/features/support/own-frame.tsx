import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import type { CallError } from '#src/api/call-error.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface OwnFrameProps<Data> {
  readonly part: 'support' | 'equality';
  readonly read: UseQueryResult<Data, CallError>;
  readonly before?: ReactNode;
  /** The page itself. `undefined`: there is no connection, and what does not need to be read first works all the same. */
  readonly children: (data: Data | undefined, again: () => Promise<unknown>) => ReactNode;
  readonly after?: ReactNode;
}

/** The frame of both pages that a person fills in: its name, and how its first read stands. */
export function OwnFrame<Data>({ part, read: { data, error, refetch }, before, children, after }: OwnFrameProps<Data>) {
  const { say, language } = useWords('support');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const failure = error?.failure;
  const unread = failure?.kind === 'unreachable';
  const isRefused = failure?.kind === 'problem' && [401, 403].includes(failure.problem.status);
  // The form stays where it is while another try is under way, and however that ends: but where it is refused.
  const [began, setBegan] = useState(unread);
  if (unread && !began) setBegan(true);
  const under = part === 'support' ? '' : 'equality.';
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{common.say('nav.settings')}</BackLink>
      <PageTitle lede={say(`${under}lede`)}>{say(`${under}title`)}</PageTitle>
      {before}
      {!data && !error && <Skeleton label={common.t('loading')} shape="rows" rows={5} />}
      {!data && error && readFailed(error, () => { void refetch(); })}
      {!data && unread && <p>{say(`${under}offline`)}</p>}
      {(data || (began && !isRefused)) && children(data, refetch)}
      {after}
    </div>
  );
}
