import type { NoticeSection } from '#contract/my-notice.ts';
import type { Column } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords, type Words } from '#src/i18n/use-words.tsx';
import { FactsTable } from './facts-table.tsx';

type Recipient = NoticeSection['recipients'][number];

function columnsWith({ t, say }: Words<'notices'>): readonly Column<Recipient>[] {
  return [
    { key: 'who', heading: t('who.name'), cell: ({ name }) => <ForeignText words={name} /> },
    { key: 'facts', heading: t('uses.facts'), numeric: true, cell: ({ itemCount }) => say('count', { count: itemCount }) },
  ];
}

/** Who may get some of the person's facts. Who really got any stands in the ledger. */
export function GivenHere({ recipients }: { recipients: readonly Recipient[] }) {
  const words = useWords('notices');
  const { say, language } = words;
  if (recipients.length === 0) return null;
  return (
    <>
      <FactsTable title={say('who')} columns={columnsWith(words)} rows={recipients} />
      <p className="alone"><Link href={`/${language}/disclosures`}>{say('who.ledger')}</Link></p>
    </>
  );
}
