import { useQuery } from '@tanstack/react-query';
import type { AccessAnswer } from '#contract/access-answer.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ComplaintRoutes } from '../page/complaint-routes.tsx';
import { organisationQuery } from '../requests.query.ts';

/** What else the law puts into an answer: purposes, who was told, decisions, transfers, rights and the three routes (UK GDPR Art. 15(1)(a), (c), (e), (f), (h), (2)). */
export function AnswerLaw({ answer: { data, abroad }, requestId }: { answer: AccessAnswer; requestId: string }) {
  const { say, language } = useWords('answer');
  const { date } = useDates();
  const ready = useMoreWords('requests');
  const organisation = useQuery(organisationQuery(language)).data;
  const own = (text: string) => <ForeignText words={{ text, language: data.language }} />;
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) => own(list.find((one) => one.id === id)?.name ?? id);
  return (
    <>
      <PageSection title={say('uses')} id="uses">
        <ul>{data.purposes.map((one) => <li key={one.id}>{own(one.name)} · <span className="quiet">{own(one.basisInWords)} (<bdi lang="en">{one.article}</bdi>)</span></li>)}</ul>
      </PageSection>
      <PageSection title={say('told')} id="told">
        {data.disclosures.length === 0 ? <p>{say('told.none')}</p> : (
          <ul className="stack">
            {data.disclosures.map((one, at) => (
              <li key={at}>{nameOf(data.recipients, one.recipient)}<br /><span className="quiet">{say('told.line', { date: date(one.on, 'long'), what: own(one.facts.map((fact) => fact.label).join(', ')), why: nameOf(data.purposes, one.purpose) })}</span></li>
            ))}
          </ul>
        )}
      </PageSection>
      <PageSection title={say('decisions')} id="decisions">
        {!data.decisions.some((one) => one.solely) && <p>{say('decisions.none')}</p>}
        {data.decisions.length > 0 && <ul>{data.decisions.map((one, at) => <li key={at}>{own(one.name)} · {date(one.on, 'long')}<br />{own(one.outcome)}<br />{own(one.effect)}{one.solely && <><br />{say('decisions.alone')}</>}</li>)}</ul>}
      </PageSection>
      <PageSection title={say('abroad')} id="abroad"><p>{abroad === '' ? say('abroad.none') : <bdi>{own(abroad)}</bdi>}</p></PageSection>
      <PageSection title={say('rights')} id="rights"><p>{say('rights.body')}</p></PageSection>
      {ready && <ComplaintRoutes why="answered" organisation={organisation} requestId={requestId} />}
    </>
  );
}
