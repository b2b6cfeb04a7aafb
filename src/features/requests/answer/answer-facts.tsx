import { memo } from 'react';
import type { AccessAnswer, Gap, WithheldFact } from '#contract/access-answer.ts';
import type { ExportItem } from '#contract/export-file.ts';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { useDrawn } from '#src/components/use-drawn.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { TextWithGaps } from '#src/components/text-with-gaps.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { AnswerSection } from './find-in-answer.ts';
import { useGapWords } from './use-gap-words.ts';
import { useValueLines } from './value-words.ts';

type Data = AccessAnswer['data'];

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string => list.find((one) => one.id === id)?.name ?? id;

/** A fact with its whole story: where from, why, who gets it, how long (UK GDPR Art. 15(1)). */
function Given({ item, data, gaps, requestId }: { item: ExportItem; data: Data; gaps: readonly Gap[]; requestId: string }) {
  const { say, language } = useWords('my-data');
  const answer = useWords('answer');
  const { date } = useDates();
  const lines = useValueLines();
  const own = (text: string) => <ForeignText words={{ text, language: data.language }} />;
  const source = own(nameIn(data.sources, item.source));
  const gapWords = useGapWords();
  const value = item.value.kind === 'covered' ? <span className="quiet">{say(`covered.${item.value.reason}`)}</span>
    : item.value.kind === 'text' && gaps.length > 0 ? <TextWithGaps text={item.value.text} gaps={gaps} say={gapWords} />
    : lines(item.value).map((line) => <span key={line}><bdi>{line}</bdi><br /></span>);
  return (
    <ItemRow
      label={own(item.label)}
      value={<><span>{value}</span>{item.statement !== null && <p className="own-words"><bdi>{item.statement}</bdi></p>}</>}
      line={<>{item.collectedOn ? say('from-on', { source, date: date(item.collectedOn, 'long') }) : say('from', { source })}{item.home !== null && <> · <bdi>{item.home}</bdi></>}</>}
      actions={<Link href={gaps.length > 0 ? `/${language}/complaints/new?request=${requestId}` : `/${language}/my-data/${item.category}/${item.id}#challenge`}>{answer.say('challenge')}<span className="visually-hidden">: {own(item.label)}</span></Link>}
    >
      <SummaryList
        rows={[
          { label: say('why'), value: item.notSaid?.includes('purposes') ? say('uses.not-said') : <ul>{item.purposes.map((id) => <li key={id}>{own(nameIn(data.purposes, id))}</li>)}</ul> },
          { label: say('who'), value: item.recipients.length === 0 ? say(item.notSaid?.includes('recipients') ? 'uses.not-said' : 'who.nobody') : <ul>{item.recipients.map((id) => <li key={id}>{own(nameIn(data.recipients, id))}</li>)}</ul> },
          { label: say('how-long'), value: <>{own(nameIn(data.rules, item.rule))}{item.keptUntil && <><br />{say('kept-until', { date: date(item.keptUntil) })}</>}{item.hold && <><br />{say('held', { reason: own(item.hold) })}</>}</> },
        ]}
      />
    </ItemRow>
  );
}

/** A fact that is held and not given, with the reason, and the way to say no to that. */
function Withheld({ fact, language: spoken, requestId }: { fact: WithheldFact; language: string; requestId: string }) {
  const { say, language } = useWords('answer');
  const own = useWords('my-data');
  const reasons = useWords('reasons');
  const why = fact.reason === 'secret' || fact.reason === 'hidden-address' ? own.say(`covered.${fact.reason}`) : reasons.say(fact.reason);
  return (
    <ItemRow
      label={<ForeignText words={{ text: fact.label, language: spoken }} />}
      value={<p><span className="cover">{say('held')}</span></p>}
      line={<>{why}{fact.words !== '' && <> <bdi className="own-words"><ForeignText words={{ text: fact.words, language: spoken }} /></bdi></>}</>}
      actions={<Link href={`/${language}/complaints/new?request=${requestId}`}>{say('challenge')}<span className="visually-hidden">: <ForeignText words={{ text: fact.label, language: spoken }} /></span></Link>}
    />
  );
}

interface AnswerFactsProps {
  readonly section: AnswerSection;
  readonly data: Data;
  readonly gaps: ReadonlyMap<string, readonly Gap[]>;
  readonly requestId: string;
}

const noGaps: readonly Gap[] = [];

/** One kind of data in the answer. */
export const AnswerFacts = memo(function AnswerFacts({ section: { id, name, items, withheld }, data, gaps, requestId }: AnswerFactsProps) {
  const { say } = useWords('my-data');
  const drawn = useDrawn(items);
  return (
    <PageSection title={<ForeignText words={{ text: name, language: data.language }} />} id={`kind-${id}`}>
      {items.length + withheld.length === 0 ? <p>{say('empty.title')}</p> : (
        <ItemList>
          {drawn.map((item) => <Given key={item.id} item={item} data={data} gaps={gaps.get(`fact:${item.id}`) ?? noGaps} requestId={requestId} />)}
          {withheld.map((fact) => <Withheld key={fact.itemId} fact={fact} language={data.language} requestId={requestId} />)}
        </ItemList>
      )}
    </PageSection>
  );
});
