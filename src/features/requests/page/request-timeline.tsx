import { lazy, Suspense } from 'react';
import type { RequestEvent } from '#contract/requests.ts';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Of those events only that somebody gave a reason for, or wrote something about. */
const EventWords = lazy(async () => ({ default: (await import('./event-words.tsx')).EventWords }));

/** What has happened to a request, the newest first, each with its day and the reason that was given. */
export function RequestTimeline({ events }: { events: readonly RequestEvent[] }) {
  const { say } = useWords('requests');
  const common = useWords('common');
  const { date } = useDates();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={events.length - index}>
          <p className="timeline-day"><time dateTime={event.on}>{date(event.on)}</time></p>
          <p>{say(`event.${event.kind}`)}</p>
          {(event.code ?? event.reason) && <Suspense fallback={<Skeleton label={common.t('loading')} shape="text" />}><EventWords event={event} /></Suspense>}
        </li>
      ))}
    </ol>
  );
}
