import { useMemo, useState } from 'react';
import type { Receipt } from '#contract/receipts.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { DataTable, type Column } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReceiptWhat } from './receipt-what.tsx';

interface Speech {
  readonly words: ReturnType<typeof useWords<'receipts'>>;
  readonly dates: ReturnType<typeof useDates>;
}

function columnsWith({ words: { t, language }, dates: { day, time } }: Speech): readonly Column<Receipt>[] {
  return [
    { key: 'what', heading: t('list.what'), cell: (one) => <Link href={`/${language}/receipts/${one.id}`}><ReceiptWhat receipt={one} /></Link> },
    { key: 'when', heading: t('list.when'), numeric: true, cell: (one) => <>{day(one.receivedAt, 'long')}{signsOf(language).comma} <bdi>{time(one.receivedAt)}</bdi></> },
    { key: 'code', heading: t('list.code'), cell: (one) => <Code>{one.code}</Code> },
  ];
}

/** How many rows are drawn at first, and with each further tap: hundreds at once would make a slow phone wait. */
const portion = 30;

/** Receipts as a table, newest first, more of it on request. */
export function ReceiptTable({ receipts }: { receipts: readonly Receipt[] }) {
  const words = useWords('receipts');
  const dates = useDates();
  const columns = useMemo(() => columnsWith({ words, dates }), [words, dates]);
  const [shown, setShown] = useState(portion);
  const left = receipts.length - shown;
  return (
    <>
      <DataTable
        caption={words.say('list.caption', { count: receipts.length })}
        rows={receipts.slice(0, shown)}
        rowKey={(one) => one.id}
        columns={columns}
      />
      {left > 0 && <p><Button variant="secondary" onClick={() => setShown(shown + portion)}>{words.say('list.more', { many: Math.min(left, portion) })}</Button></p>}
    </>
  );
}
