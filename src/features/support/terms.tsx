import type { SupportView } from '#contract/support.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What a person is told before they say anything (UK GDPR Art. 13): when the list is opened, who sees it, how long it is kept. Without a connection what the landlord adds is missing, and the rest stands. */
export function Terms({ terms, id }: { terms: SupportView['terms'] | undefined; id?: string }) {
  const { say } = useWords('support');
  return (
    <PageSection title={say('terms.title')} id={id}>
      <ul className="stack">
        <li>{say('terms.when')}</li>
        <li>{say('terms.who')}</li>
        {terms && terms.recipients.length > 0 && <li>{say('terms.sharing')} <ul>{terms.recipients.map(({ id, name }) => <li key={id}><ForeignText words={name} /></li>)}</ul></li>}
        <li>{say('terms.life')}</li>
        <li>{say('terms.keep')}</li>
        <li>{say('terms.free')}</li>
      </ul>
      {terms && <p className="quiet">{say('terms.law', { article: <bdi>{terms.purpose.lawfulBasis.article}</bdi> })}</p>}
    </PageSection>
  );
}
