import type { DeskRequest } from '#contract/desk.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Why a second person checks this answer, while there is one to check. */
export function CheckNote({ request: { secondPerson, preparedByYou, clock } }: { request: DeskRequest }) {
  const { say } = useWords('desk');
  const common = useWords('common');
  if (clock.status === 'ended') return null;
  return (
    <NoticeBanner kind={preparedByYou ? 'waiting' : 'info'} word={common.t(preparedByYou ? 'state.waiting' : 'state.info')} title={say('check.title')}>
      <ul>{secondPerson.map((why) => <li key={why}>{say(`check.${why}`)}</li>)}</ul>
      {preparedByYou && <p>{say('check.yours')}</p>}
    </NoticeBanner>
  );
}
