import { memo, type ReactNode } from 'react';

/** A column: its heading and how a row fills it. */
export interface Column<Row> {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and dates that are compared down the column. */
  numeric?: boolean | undefined;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  /** Where the heading above says the same to who sees it. */
  hiddenCaption?: boolean;
  /** Kept by the caller where rows are many: rows that were drawn are not drawn again while this is the same list. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

function TableRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr role="row">
      {columns.map((column, index) => index === 0
        ? <th key={column.key} role="rowheader" scope="row">{column.cell(row)}</th>
        : <td key={column.key} role="cell" data-label={column.heading} data-numeric={column.numeric || undefined}>{column.cell(row)}</td>)}
    </tr>
  );
}

// A memo forgets that its component is generic.
const KeptRow = memo(TableRow) as typeof TableRow;

/**
 * A table that becomes one block a row where it is narrow, each value with its heading. The roles are said out loud because
 * a browser forgets them when cells stop being table cells. The first column is the row's heading.
 */
export function DataTable<Row>({ caption, hiddenCaption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className="data-table-room">
      <table className="data-table" role="table">
        <caption className={hiddenCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => <th key={column.key} role="columnheader" scope="col" data-numeric={column.numeric || undefined}>{column.heading}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => <KeptRow key={rowKey(row)} columns={columns} row={row} />)}
        </tbody>
      </table>
    </div>
  );
}
