import type { RequestEvent } from '#contract/requests.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { EventWords } from './event-words.tsx';

/** What has happened to a request, the newest first, each with its day and the reason that was given. */
export function RequestTimeline({ events }: { events: readonly RequestEvent[] }) {
  const { say } = useWords('requests');
  const { date } = useDates();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={events.length - index}>
          <p className="timeline-day"><time dateTime={event.on}>{date(event.on)}</time></p>
          <p>{say(`event.${event.kind}`)}</p>
          {(event.code ?? event.reason) && <EventWords event={event} />}
        </li>
      ))}
    </ol>
  );
}
