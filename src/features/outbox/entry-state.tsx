import { useDates } from '#src/i18n/use-dates.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { refusalKind } from './refusal-words.ts';

function Refused({ code }: { code: string | null }) {
  const { say } = useWords('outbox');
  const problems = useWords('problems');
  const kind = refusalKind(code);
  if (kind.from === 'problems') return <>{problems.say(`${kind.code}.title`)}{signsOf(problems.language).stop} {problems.say(`${kind.code}.next`)}</>;
  return <>{say(`refused.${kind.code}.title`)} {say(`refused.${kind.code}.next`)}</>;
}

/** How far one entry has got: what it waits for, how often it was tried, when it is tried again, or why it was refused and what to do. */
export function EntryState({ entry }: { entry: PlacedEntry }) {
  const { say } = useWords('outbox');
  const { time } = useDates();
  if (entry.state === 'refused') return <p><Refused code={entry.refusal} /></p>;
  return (
    <p>
      {entry.state === 'needs-sign-in' && <>{say('waits.sign-in')} </>}
      {entry.tries === 0 ? say('tries.none') : say('tries.some', { count: entry.tries })}
      {entry.state === 'waiting' && entry.nextTryAt !== null && <> {say('tries.next', { time: time(entry.nextTryAt) })}</>}
    </p>
  );
}
