import type { ItemChallenge } from '#contract/item-challenge.ts';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

function SeeRequest({ requestId, of }: { requestId: string; of: string }) {
  const { say, language } = useWords('my-data');
  return <Link href={`/${language}/requests/${requestId}`}>{say('challenge.see')}<span className="visually-hidden">: {of}</span></Link>;
}

/** Where each act against a fact stands: since when, in the person's own words, and who was told of a correction (UK GDPR Art. 19). */
export function ChallengeState({ challenge: { disputed, statement, correction } }: { challenge: ItemChallenge }) {
  const { t, say, language } = useWords('my-data');
  const { date } = useDates();
  return (
    <ul className="challenge-state">
      {disputed && (
        <li>
          <StatusTag kind="waiting">{say('mark.disputed')}</StatusTag>
          <p>{say('state.disputed', { date: date(disputed.on) })} <SeeRequest requestId={disputed.requestId} of={t('mark.disputed')} /></p>
        </li>
      )}
      {correction && (
        <li>
          <StatusTag kind={correction.outcome === 'open' ? 'waiting' : 'done'}>{say(`mark.${correction.outcome}`)}</StatusTag>
          <p>{say(`state.${correction.outcome}`, { date: date(correction.on) })} <SeeRequest requestId={correction.requestId} of={t(`mark.${correction.outcome}`)} /></p>
          {correction.told.length > 0 && (
            <>
              <p>{say('state.told')}</p>
              <ul>{correction.told.map(({ on, name }) => <li key={`${on} ${name.text}`}>{say('state.told-one', { name: <ForeignText words={name} />, date: date(on, 'long') })}</li>)}</ul>
              <p className="alone"><Link href={`/${language}/disclosures`}>{say('state.ledger')}</Link></p>
            </>
          )}
        </li>
      )}
      {statement && (
        <li>
          <StatusTag kind="info">{say('mark.statement')}</StatusTag>
          <blockquote className="own-words"><bdi>{statement.words}</bdi></blockquote>
          <p className="quiet">{say('state.statement', { date: date(statement.on) })} <SeeRequest requestId={statement.requestId} of={t('mark.statement')} /></p>
        </li>
      )}
    </ul>
  );
}
