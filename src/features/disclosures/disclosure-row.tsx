import type { Disclosure } from '#contract/disclosures.ts';
import { ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** One time that facts were passed on: who and when at a glance, the rest opens. */
export function DisclosureRow({ entry }: { entry: Disclosure }) {
  const { say, language } = useWords('disclosures');
  const { date } = useDates();
  const { lawfulBasis } = entry.purpose;
  return (
    <ItemRow
      label={date(entry.on)}
      value={<ForeignText words={entry.recipient.name} />}
      mark={entry.unread && <StatusTag kind="needs-you">{say('unread')}</StatusTag>}
      line={entry.correctionOf === null ? <ForeignText words={entry.occasion ?? entry.purpose.name} /> : say('correction')}
    >
      <SummaryList
        rows={[
          { label: say('what'), value: <ul>{entry.fields.map(({ categoryId, label }) => <li key={`${categoryId} ${label.text}`}><Link href={`/${language}/my-data/${categoryId}`}><ForeignText words={label} /></Link></li>)}</ul> },
          { label: say('why'), value: <ForeignText words={entry.purpose.name} /> },
          { label: say('ground'), value: <><ForeignText words={lawfulBasis.text} /> <span className="quiet">({lawfulBasis.article})</span></> },
          ...(entry.correctionOf ? [{ label: say('occasion'), value: <>{say('correction.body')} <Link href={`/${language}/requests/${entry.correctionOf}`}>{say('correction.request')}</Link></> }] : []),
          ...(entry.occasion ? [{ label: say('occasion'), value: <ForeignText words={entry.occasion} /> }] : []),
        ]}
      />
    </ItemRow>
  );
}
