import type { RequestEvent } from '#contract/requests.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** How the words beside an event are told apart: a question, the person's own, a reason, or what the landlord has to say. */
function wordsOf({ kind, by, code }: RequestEvent): WordKey<'requests'> {
  if (kind === 'ask-clarification' || kind === 'ask') return 'event.question';
  if (by === 'resident') return 'event.your-words';
  return code === undefined ? 'event.reason' : 'event.our-words';
}

/** What has happened to a request, the newest first, each with its day and the reason that was given. */
export function RequestTimeline({ events }: { events: readonly RequestEvent[] }) {
  const { say } = useWords('requests');
  const reasons = useWords('reasons');
  const { date } = useDates();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={events.length - index}>
          <p className="timeline-day"><time dateTime={event.on}>{date(event.on)}</time></p>
          <p>{say(`event.${event.kind}`)}</p>
          {event.code && <p className="quiet">{say('event.reason', { reason: reasons.say(event.code) })}</p>}
          {event.reason && <p className="quiet">{say(wordsOf(event), { reason: event.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}
