import type { ClockView } from '#contract/clock.ts';
import type { Turn } from '#contract/request-words.ts';
import { ClockLine } from '#src/components/clock-line.tsx';
import { Details } from '#src/components/details.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { clockDates, clockDrawingWords } from './clock-drawing-words.ts';
import { clockHead, clockStartWords, clockState } from './clock-head.ts';
import { clockHow } from './clock-how.ts';
import { clockRule } from './clock-rule.ts';
import { useClockText } from './clock-text.tsx';

interface RequestClockLineProps {
  readonly clock: ClockView;
  readonly turn: Turn;
  /** Who it is when it is the landlord's turn. */
  readonly name: string;
  /** The day of the last event, when the request has ended. */
  readonly endedOn?: string | undefined;
}

/** The clock of a request: the date in words, the line, whose turn it is, the rule; and below it everything that went into the date. */
export function RequestClockLine({ clock, turn, name, endedOn }: RequestClockLineProps) {
  const { t, say } = useWords('clock');
  const { date } = useDates();
  const { text, node } = useClockText();
  const { label, value } = clockHead(clock, endedOn);
  const state = clockState(clock, turn);
  const how = clockHow(clock);
  return (
    <div>
      <ClockLine
        dates={clockDates(clock, endedOn)}
        nowWord={t(clock.status === 'ended' ? 'ended' : 'today')}
        startWords={node(clockStartWords(clock))}
        dueLabel={say(label)}
        dueDate={'date' in value ? date(value.date) : say(value.key)}
        turn={turn !== 'nobody' && clock.status !== 'ended' && say(`turn.${turn}`, { name })}
        state={{ kind: state.kind, word: t(state.key) }}
        rule={node(clockRule(clock))}
        description={clockDrawingWords(clock, endedOn).map(text).join(' ')}
      />
      <Details summary={say('how.summary')}>
        {how.length > 0 && <ul className="stack">{how.map((one) => <li key={one.key + JSON.stringify(one.dates)}>{node(one)}</li>)}</ul>}
        <p className="quiet">{say('how.law', { source: <span lang="en">{clock.rule.source}</span> })}</p>
      </Details>
    </div>
  );
}
