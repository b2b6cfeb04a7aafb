import { useId } from 'react';
import type { ClockPositions } from './clock-positions.ts';

interface ClockDrawingProps {
  places: ClockPositions;
  nowWord: string;
  description: string;
}

function anchor(place: number): 'start' | 'middle' | 'end' {
  if (place < 12) return 'start';
  return place > 88 ? 'end' : 'middle';
}

/*
 * Positions are SVG attributes because the content security policy forbids style attributes. Lengths are in em so the drawing
 * grows with the text. In right-to-left pages the style sheet mirrors the drawing and turns the word back.
 */
/** The line itself: a tick a day, the days that count drawn through, pauses dotted, today as a keyhole, the due date as a stop. */
export function ClockDrawing({ places, nowWord, description }: ClockDrawingProps) {
  const titleId = useId();
  const y = '2.6em';
  return (
    <svg className="clock-drawing" role="img" aria-labelledby={titleId} width="100%" height="3.9em">
      <title id={titleId}>{description}</title>
      {places.ticks.map((tick) => <line key={tick} className="clock-tick" x1={`${tick}%`} x2={`${tick}%`} y1="2.35em" y2="2.85em" />)}
      <line className="clock-track" x1={`${places.start}%`} x2={`${Math.max(places.due, places.now)}%`} y1={y} y2={y} />
      {places.runs.map((run) => <line key={run.from} className="clock-run" x1={`${run.from}%`} x2={`${run.to}%`} y1={y} y2={y} />)}
      {places.pauses.map((pause) => (
        <g key={pause.from}>
          <line className="clock-pause-ground" x1={`${pause.from}%`} x2={`${pause.to}%`} y1={y} y2={y} />
          <line className="clock-pause" x1={`${pause.from}%`} x2={`${pause.to}%`} y1={y} y2={y} />
        </g>
      ))}
      <line className="clock-stop" x1={`${places.due}%`} x2={`${places.due}%`} y1="1.6em" y2="3.6em" />
      <line className="clock-stem" x1={`${places.now}%`} x2={`${places.now}%`} y1="1.5em" y2={y} />
      <svg className="clock-now-mark" x={`${places.now}%`} y={y} width="1.5em" height="1.5em" viewBox="0 0 24 24" overflow="visible">
        <circle className="clock-now" r="11" />
        <path className="clock-now-key" d="M0-6.5a3.4 3.4 0 0 1 1.9 6.2L3.3 6h-6.6l1.4-6.3A3.4 3.4 0 0 1 0-6.5Z" />
      </svg>
      <text className="clock-word" x={`${places.now}%`} y="1.1em" textAnchor={anchor(places.now)}>{nowWord}</text>
    </svg>
  );
}
