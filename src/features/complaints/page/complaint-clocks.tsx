import type { ServiceState } from '#contract/complaint-words.ts';
import type { ComplaintFull } from '#contract/complaints.ts';
import { Details } from '#src/components/details.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const firstStage: ReadonlySet<ServiceState> = new Set<ServiceState>(['received', 'acknowledged', 'answered']);
const lastStage: ReadonlySet<ServiceState> = new Set<ServiceState>(['second-asked', 'second-acknowledged']);

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
          {service.overdue && <p><strong>{say('service.late')}</strong></p>}
          {service.acknowledgeBy !== null && <p>{say('service.acknowledge', { date: date(service.acknowledgeBy) })}</p>}
          {service.answerBy !== null && <p>{say(lastStage.has(service.state) ? 'service.last' : 'service.answer', { date: date(service.answerBy) })}</p>}
          {service.answerBy !== null && service.extended && <p>{say('service.more-time')}</p>}
          {firstStage.has(service.state) && <p>{say('service.next')}</p>}
          {service.state === 'second-answered' && <p>{say('service.done')}</p>}
        </div>
      )}
      <Details summary={say('clock.rule')}>
        <p className="quiet">{say('clock.source', { source: <span lang="en">{clock.rule.source}</span> })}</p>
        {service && <p className="quiet">{say('clock.source', { source: <span lang="en">{service.rule.source}</span> })}</p>}
      </Details>
    </PageSection>
  );
}
