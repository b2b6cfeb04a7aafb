import type { RequestKind } from '#contract/request-words.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { changeToldOf } from '#domain/request-states/tells-recipients.ts';
import { Link } from '#src/components/link.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { EventWords } from './event-words.tsx';

/** What has happened to a request, the newest first, each with its day and the reason that was given. */
export function RequestTimeline({ kind, events }: { kind: RequestKind; events: readonly RequestEvent[] }) {
  const { say, language } = useWords('requests');
  const { date } = useDates();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={events.length - index}>
          <p className="timeline-day"><time dateTime={event.on}>{date(event.on)}</time></p>
          <p>{say(`event.${event.kind}`)}</p>
          {(event.code ?? event.reason ?? event.deleted) && <EventWords event={event} />}
          {changeToldOf(event.kind, kind) && <p className="alone"><Link href={`/${language}/disclosures`}>{say('event.told-others')}</Link></p>}
        </li>
      ))}
    </ol>
  );
}
