import { memo, useMemo } from 'react';
import type { ItemLine } from '#contract/items.ts';
import { type Column, DataTable } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { useDrawn } from '#src/components/use-drawn.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { PlainValue } from '../plain-value.tsx';

interface SearchResultsProps {
  readonly lines: readonly ItemLine[];
  /** Names of the categories by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly withHome: boolean;
}

/** More than a person reads; a longer search is a better one. */
const most = 40;

function What({ line }: { line: ItemLine }) {
  const { language } = useWords('my-data');
  return <Link href={`/${language}/my-data/${line.categoryId}/${line.id}`}><ForeignText words={line.label} /></Link>;
}

function Held({ line }: { line: ItemLine }) {
  const { say } = useWords('my-data');
  if (line.sensitive || line.value.kind === 'covered') return <span className="cover">{say('covered')}</span>;
  return <PlainValue value={line.value} />;
}

const homeCell = ({ property }: ItemLine) => property !== null && <bdi>{property}</bdi>;
const heldCell = (line: ItemLine) => <Held line={line} />;
const whatCell = (line: ItemLine) => <What line={line} />;

/** What was found, as a table where there is room; each fact opens at its own address. A covered one stays covered here. */
export const SearchResults = memo(function SearchResults({ lines, names, withHome }: SearchResultsProps) {
  const { t, say } = useWords('my-data');
  const { date } = useDates();
  const columns = useMemo<readonly Column<ItemLine>[]>(() => [
    { key: 'what', heading: t('search.what'), cell: whatCell },
    { key: 'held', heading: t('search.held'), cell: heldCell },
    { key: 'kind', heading: t('search.kind'), cell: (line) => names.get(line.categoryId) },
    ...(withHome ? [{ key: 'home', heading: t('search.home-column'), cell: homeCell }] : []),
    { key: 'since', heading: t('search.since'), numeric: true, cell: (line) => line.collectedOn && date(line.collectedOn, 'long') },
  ], [t, names, withHome, date]);
  const shown = useMemo(() => lines.slice(0, most), [lines]);
  const drawn = useDrawn(shown, lines);
  return (
    <>
      <DataTable hiddenCaption caption={say('search.title')} columns={columns} rows={drawn} rowKey={(line) => `${line.categoryId} ${line.id}`} />
      {lines.length > most && <p className="quiet">{say('search.first', { count: most })}</p>}
    </>
  );
});
