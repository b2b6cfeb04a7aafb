import type { ComplaintFull } from '#contract/complaints.ts';
import { Details } from '#src/components/details.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** By when the landlord acknowledges (DPA 2018 s.164A), and, beside it, the clock of a service complaint where both apply. */
export function ComplaintClocks({ complaint: { clock, service } }: { complaint: ComplaintFull }) {
  const { say } = useWords('complaints');
  const { date } = useDates();
  const { due, nominalDue, overdue, status } = clock;
  const says = status === 'ended' ? say('clock.done')
    : overdue && due ? say('clock.late', { date: date(due) })
    : due ? say('clock.due', { date: date(due) })
    : say('clock.about', { date: date(nominalDue ?? clock.receivedOn) });
  return (
    <PageSection title={say('clock.title')} id="clock">
      <p><strong>{says}</strong></p>
      {service && (
        <div className="stack">
          <h3>{say('service.title')}</h3>
          {service.acknowledgeBy !== null && status !== 'ended' && <p>{say('service.acknowledge', { date: date(service.acknowledgeBy) })}</p>}
          {service.answerBy !== null && <p>{say('service.answer', { date: date(service.answerBy) })}</p>}
          <p>{say('service.next')}</p>
        </div>
      )}
      <Details summary={say('clock.rule')}>
        <p className="quiet">{say('clock.source', { source: <span lang="en">{clock.rule.source}</span> })}</p>
        {service && <p className="quiet">{say('clock.source', { source: <span lang="en">{service.rule.source}</span> })}</p>}
      </Details>
    </PageSection>
  );
}
