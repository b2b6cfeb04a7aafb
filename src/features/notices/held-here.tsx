import type { NoticeSection } from '#contract/my-notice.ts';
import type { Column } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords, type Words } from '#src/i18n/use-words.tsx';
import { FactsTable } from './facts-table.tsx';
import { LeftOut } from './left-out.tsx';
import { Linked } from './linked.tsx';

type Category = NoticeSection['categories'][number];

function columnsWith({ t, say, language }: Words<'notices'>): readonly Column<Category>[] {
  const to = (category: string, item = '') => `/${language}/my-data/${category}${item && `/${item}`}`;
  return [
    { key: 'kind', heading: t('held.kind'), cell: ({ id, name }) => <Link href={to(id)}><ForeignText words={name} /></Link> },
    { key: 'count', heading: t('held.count'), numeric: true, cell: ({ itemCount }) => say('count', { count: itemCount }) },
    { key: 'facts', heading: t('held.facts'), cell: ({ id, items }) => <Linked places={items.map((item) => ({ href: to(id, item.id), words: <ForeignText words={item.label} /> }))} /> },
  ];
}

/** The person's own facts that a section speaks of, by kind; what nothing is held of is named apart. */
export function HeldHere({ categories }: { categories: readonly Category[] }) {
  const words = useWords('notices');
  const { say } = words;
  const mine = categories.filter((one) => one.itemCount > 0);
  if (categories.length === 0) return null;
  if (mine.length === 0) return <p>{say('held.none')}</p>;
  return (
    <>
      <FactsTable title={say('held')} facts={mine.reduce((sum, one) => sum + one.itemCount, 0)} columns={columnsWith(words)} rows={mine} />
      <LeftOut title={say('held.empty')} names={categories.filter((one) => one.itemCount === 0)} />
    </>
  );
}
