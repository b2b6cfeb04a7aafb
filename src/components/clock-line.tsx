import type { ReactNode } from 'react';
import { ClockDrawing } from './clock-drawing.tsx';
import { clockPositions, type ClockDates } from './clock-positions.ts';
import { StatusTag } from './status-tag.tsx';
import type { StateKind } from './state-kind.ts';

interface ClockLineProps {
  /** Without it there is no line: the clock has not started, or no law sets a day. */
  dates: ClockDates | undefined;
  /** The word over today's mark ("Today"), or over the answer's. */
  nowWord: string;
  /** "Started Thursday 12 November 2026". */
  startWords: ReactNode;
  /** "Due by", then the date in words. */
  dueLabel: ReactNode;
  dueDate: ReactNode;
  /** Whose turn it is, as a name: "It is Amplius's turn". */
  turn?: ReactNode;
  state?: { kind: StateKind; word: string } | undefined;
  /** One sentence that says the rule behind the date. */
  rule: ReactNode;
  /** What the drawing shows, in words, with pauses: "Day 12 of 30. Paused for 4 days." */
  description: string;
}

/** A legal time limit that explains itself: the due date in words, then a month as a line, then the rule. */
export function ClockLine({ dates, nowWord, startWords, dueLabel, dueDate, turn, state, rule, description }: ClockLineProps) {
  const places = dates && clockPositions(dates);
  return (
    <div className="clock-line" data-late={places?.late || undefined}>
      <div className="clock-head">
        <p className="clock-due"><span className="clock-label">{dueLabel}</span> <strong>{dueDate}</strong></p>
        {state && <StatusTag kind={state.kind}>{state.word}</StatusTag>}
      </div>
      {places && <ClockDrawing places={places} nowWord={nowWord} description={description} />}
      <p className="clock-facts"><span>{startWords}</span>{turn && <strong>{turn}</strong>}</p>
      <p className="clock-rule">{rule}</p>
    </div>
  );
}
