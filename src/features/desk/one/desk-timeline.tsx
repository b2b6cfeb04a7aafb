import type { RequestEvent } from '#contract/requests.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { WrittenWords } from '#src/i18n/written-words.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What has happened, the newest first, with who did it and in which words. */
export function DeskTimeline({ events }: { events: readonly RequestEvent[] }) {
  const { t, say } = useWords('desk');
  const reasons = useWords('reasons');
  const { date } = useDates();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={events.length - index}>
          <p className="timeline-day"><time dateTime={event.on}>{date(event.on, 'long')}</time> · {t(`one.by.${event.by}`)}</p>
          <p>{say(`act.${event.kind}`)}</p>
          {event.code && <p className="quiet">{reasons.say(event.code)}</p>}
          {event.deleted && <><p className="quiet">{say('one.event.deleted')}</p><ul className="quiet">{event.deleted.map(({ name, within }) => <li key={`${within.text} ${name.text}`}><ForeignText words={within} />: <ForeignText words={name} /></li>)}</ul></>}
          {event.reason !== null && <p className="quiet own-words">{say('one.event.reason', { reason: <WrittenWords text={event.reason} language={event.language} /> })}</p>}
        </li>
      ))}
    </ol>
  );
}
