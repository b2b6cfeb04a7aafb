import type { CategorySummary } from '#contract/my-data.ts';
import { type Column, DataTable } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

function Kind({ id, name }: CategorySummary) {
  const { language } = useWords('my-data');
  return <Link href={`/${language}/my-data/${id}`}><ForeignText words={name} /></Link>;
}

const kindCell = (one: CategorySummary) => <Kind {...one} />;
const whatCell = ({ description }: CategorySummary) => <ForeignText words={description} />;

/** The kinds of data with how many facts are in each: a table on a desktop, rows to open on a phone. */
export function CategoryList({ categories, wide }: { categories: readonly CategorySummary[]; wide: boolean }) {
  const { t, say, language } = useWords('my-data');
  const many = (count: number) => (count === 0 ? say('count.none') : say('count', { count }));
  if (!wide) {
    return (
      <TaskList
        tasks={categories.map((one) => ({ href: `/${language}/my-data/${one.id}`, title: <ForeignText words={one.name} />, note: <><ForeignText words={one.description} /> {many(one.itemCount)}</> }))}
      />
    );
  }
  const columns: readonly Column<CategorySummary>[] = [
    { key: 'kind', heading: t('table.kind'), cell: kindCell },
    { key: 'what', heading: t('table.what'), cell: whatCell },
    { key: 'count', heading: t('table.count'), numeric: true, cell: (one) => many(one.itemCount) },
  ];
  return <DataTable hiddenCaption caption={say('title')} columns={columns} rows={categories} rowKey={(one) => one.id} />;
}
