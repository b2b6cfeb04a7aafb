import type { DeskSummary } from '#contract/desk.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { isSoon } from '../clock-words.ts';

/** The list in four numbers: what presses first. */
export function ListSums({ requests }: { requests: readonly DeskSummary[] }) {
  const { say } = useWords('desk');
  const count = (fits: (one: DeskSummary) => boolean) => requests.filter(fits).length;
  const late = count(({ clock }) => clock.overdue);
  return (
    <ul className="desk-sums">
      <li><StatusTag kind={late > 0 ? 'late' : 'done'}>{say('sum.late', { count: late })}</StatusTag></li>
      <li><StatusTag kind="needs-you">{say('sum.soon', { count: count(({ clock }) => isSoon(clock)) })}</StatusTag></li>
      <li><StatusTag kind="info">{say('sum.ours', { count: count(({ turn }) => turn === 'landlord') })}</StatusTag></li>
      <li><StatusTag kind="waiting">{say('sum.theirs', { count: count(({ turn }) => turn === 'resident') })}</StatusTag></li>
    </ul>
  );
}
