import type { ReactNode } from 'react';
import { type Column, DataTable } from '#src/components/data-table.tsx';
import { Details } from '#src/components/details.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface FactsTableProps<Row> {
  readonly title: ReactNode;
  /** How many facts the rows hold together, where each is in one row only. */
  readonly facts?: number;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Rows that need no tap to be seen. */
const few = 3;

/** A table behind one line that says what is in it and how much; open where it is short, so that the page stays one. */
export function FactsTable<Row extends { readonly id: string }>({ title, facts, columns, rows }: FactsTableProps<Row>) {
  const { say } = useWords('notices');
  return (
    <Details open={rows.length <= few} summary={say('with-count', { what: title, much: facts === undefined ? rows.length : say('count', { count: facts }) })}>
      <DataTable hiddenCaption caption={title} columns={columns} rows={rows} rowKey={(one) => one.id} />
    </Details>
  );
}
