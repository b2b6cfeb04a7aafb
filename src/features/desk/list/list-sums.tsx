import type { listDeskRequests } from '#contract/desk.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** All open requests in four numbers: what presses first. */
export function ListSums({ sums: { late, soon, landlord, resident } }: { sums: AnswerOf<typeof listDeskRequests>['body']['sums'] }) {
  const { say } = useWords('desk');
  return (
    <ul className="desk-sums">
      <li><StatusTag kind={late > 0 ? 'late' : 'done'}>{say('sum.late', { count: late })}</StatusTag></li>
      <li><StatusTag kind="needs-you">{say('sum.soon', { count: soon })}</StatusTag></li>
      <li><StatusTag kind="info">{say('sum.ours', { count: landlord })}</StatusTag></li>
      <li><StatusTag kind="waiting">{say('sum.theirs', { count: resident })}</StatusTag></li>
    </ul>
  );
}
