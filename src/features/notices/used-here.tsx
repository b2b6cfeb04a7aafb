import type { NoticeSection } from '#contract/my-notice.ts';
import type { Column } from '#src/components/data-table.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords, type Words } from '#src/i18n/use-words.tsx';
import { FactsTable } from './facts-table.tsx';
import { LeftOut } from './left-out.tsx';
import { Linked } from './linked.tsx';

type Use = NoticeSection['uses'][number];

function columnsWith({ t, say, language }: Words<'notices'>): readonly Column<Use>[] {
  return [
    { key: 'use', heading: t('uses.use'), cell: ({ name }) => <ForeignText words={name} /> },
    { key: 'facts', heading: t('uses.facts'), numeric: true, cell: ({ itemCount }) => say('count', { count: itemCount }) },
    { key: 'where', heading: t('uses.where'), cell: ({ categories }) => <Linked places={categories.map((one) => ({ href: `/${language}/my-data/${one.id}`, words: <ForeignText words={one.name} /> }))} /> },
  ];
}

/** Which of the uses that a section names touch facts of the person, and where these are. */
export function UsedHere({ uses }: { uses: readonly Use[] }) {
  const words = useWords('notices');
  const { say } = words;
  const mine = uses.filter((one) => one.itemCount > 0);
  if (uses.length === 0) return null;
  if (mine.length === 0) return <p>{say('uses.none')}</p>;
  return (
    <>
      <FactsTable title={say('uses')} columns={columnsWith(words)} rows={mine} />
      <LeftOut title={say('uses.others')} names={uses.filter((one) => one.itemCount === 0)} />
    </>
  );
}
