import type { DataItem } from '#contract/my-data.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What a person said against a fact, as marks beside it in the list. */
export function ChallengeMarks({ challenge }: { challenge: DataItem['challenge'] }) {
  const { say } = useWords('my-data');
  if (!challenge) return null;
  const { disputed, statement, correction } = challenge;
  return (
    <span className="item-marks">
      {disputed && <StatusTag kind="waiting">{say('mark.disputed')}</StatusTag>}
      {correction && <StatusTag kind={correction.outcome === 'open' ? 'waiting' : 'done'}>{say(`mark.${correction.outcome}`)}</StatusTag>}
      {statement && <StatusTag kind="info">{say('mark.statement')}</StatusTag>}
    </span>
  );
}
