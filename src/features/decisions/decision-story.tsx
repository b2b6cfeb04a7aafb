import type { Decision } from '#contract/decisions.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** One decision: what went in, what came out, what it means, and what may be asked (UK GDPR Art. 22C). */
export function DecisionStory({ decision }: { decision: Decision }) {
  const { say, language } = useWords('decisions');
  const { date } = useDates();
  const { offered } = useAppActs();
  const ask = offered(`/${language}/requests/new/decision-review?decision=${decision.id}`);
  return (
    <PageSection title={<ForeignText words={decision.name} />} id={`decision-${decision.id}`}>
      <p className="quiet">{say(`kind.${decision.kind}`)}{signsOf(language).stop} {say(decision.solely ? 'solely.yes' : 'solely.no')}</p>
      <SummaryList
        rows={[
          { label: say('on'), value: date(decision.on) },
          { label: say('inputs'), value: <ul>{decision.inputs.map((one) => <li key={one.text}><ForeignText words={one} /></li>)}</ul> },
          { label: say('outcome'), value: <ForeignText words={decision.outcome} /> },
          { label: say('effect'), value: <ForeignText words={decision.effect} /> },
        ]}
      />
      <p>{say(decision.solely ? 'rights.solely' : 'rights.helped')}</p>
      {ask && <p><LinkButton variant="secondary" href={ask}>{say('ask')}</LinkButton></p>}
    </PageSection>
  );
}
