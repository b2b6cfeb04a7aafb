import type { Disclosure } from '#contract/disclosures.ts';
import { ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Words for what the recipient was told of. */
const wordsOf = { corrected: 'correction', erased: 'erasure', restricted: 'restriction' } as const;

/** One time that facts were passed on: who and when at a glance, the rest opens. */
export function DisclosureRow({ entry }: { entry: Disclosure }) {
  const { say, language } = useWords('disclosures');
  const { date } = useDates();
  const { purpose: { lawfulBasis }, toldOf, notTold } = entry;
  const change = toldOf && say(notTold === null ? wordsOf[toldOf.change] : `not-told.${notTold}`);
  return (
    <ItemRow
      label={date(entry.on)}
      value={<ForeignText words={entry.recipient.name} />}
      mark={entry.unread && <StatusTag kind="needs-you">{say('unread')}</StatusTag>}
      line={change ?? <ForeignText words={entry.occasion ?? entry.purpose.name} />}
    >
      <SummaryList
        rows={[
          { label: say('what'), value: <ul>{entry.fields.map(({ categoryId, label }) => <li key={`${categoryId} ${label.text}`}><Link href={`/${language}/my-data/${categoryId}`}><ForeignText words={label} /></Link></li>)}</ul> },
          { label: say('why'), value: <ForeignText words={entry.purpose.name} /> },
          { label: say('ground'), value: <><ForeignText words={lawfulBasis.text} /> <span className="quiet">(<bdi>{lawfulBasis.article}</bdi>)</span></> },
          ...(toldOf ? [{
            label: say('occasion'),
            value: <>{say(notTold === null ? `${wordsOf[toldOf.change]}.body` : 'not-told.body')}<p className="alone"><Link href={`/${language}/requests/${toldOf.requestId}`}>{say('correction.request')}</Link></p></>,
          }] : []),
          ...(entry.occasion ? [{ label: say('occasion'), value: <ForeignText words={entry.occasion} /> }] : []),
        ]}
      />
    </ItemRow>
  );
}
