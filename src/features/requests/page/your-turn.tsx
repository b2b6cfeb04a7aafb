import type { RequestFull } from '#contract/requests.ts';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What the landlord asked, and how to answer it. */
export function YourTurn({ request: { id, events, state } }: { request: RequestFull }) {
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const asked = events.findLast(({ by }) => by === 'landlord');
  return (
    <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say(`state.${state}.lede`)} action={<LinkButton href={`/${language}/messages/${id}`}>{say('your-turn.write')}</LinkButton>}>
      {asked?.reason && <p><bdi>{asked.reason}</bdi></p>}
      <p>{say('your-turn.how')}</p>
    </NoticeBanner>
  );
}
