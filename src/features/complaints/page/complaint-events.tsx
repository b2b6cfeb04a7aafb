import type { ComplaintEvent } from '#contract/complaint-words.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { WrittenWords } from '#src/i18n/written-words.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What has happened to a complaint, the newest first, with what the landlord wrote. */
export function ComplaintEvents({ events }: { events: readonly ComplaintEvent[] }) {
  const { say } = useWords('complaints');
  const { date } = useDates();
  return (
    <PageSection title={say('events.title')} id="events">
      <ol className="timeline">
        {events.toReversed().map((event, index) => (
          <li key={events.length - index}>
            <p className="timeline-day"><time dateTime={event.on}>{date(event.on)}</time></p>
            <p>{say(`event.${event.kind}`)}</p>
            {event.words !== null && <p>{say(event.by === 'resident' ? 'event.your-words' : 'event.words', { words: <WrittenWords text={event.words} language={event.language} /> })}</p>}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
