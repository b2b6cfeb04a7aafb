import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Receipt } from '#contract/receipts.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Segments } from '#src/components/segments.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReceiptTable } from './receipt-table.tsx';
import { receiptsQuery } from './receipts.query.ts';

const kindOrder = Object.keys({ choice: 1, request: 2, reach: 3, complaint: 4, people: 5, support: 6 } satisfies Record<Receipt['subject'], number>) as Receipt['subject'][];

/** Every receipt the person has, by kind. */
export function ReceiptsPage() {
  const { say, language } = useWords('receipts');
  const common = useWords('common');
  const { offered, readFailed } = useAppActs();
  const [kind, setKind] = useState<Receipt['subject'] | 'all'>('all');
  const { data, error, refetch } = useQuery(receiptsQuery(language));
  const all = data?.receipts;
  const shown = all?.filter((one) => kind === 'all' || one.subject === kind) ?? [];
  const choices = offered(`/${language}/choices`);
  const kinds = kindOrder.filter((kind) => all?.some((one) => one.subject === kind));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {!all && !error && <Skeleton label={common.t('loading')} shape="rows" rows={8} />}
      {!all && error && readFailed(error, () => { void refetch(); })}
      {all?.length === 0 && <EmptyState title={say('none.title')} action={choices && <LinkButton variant="secondary" href={choices}>{say('none.action')}</LinkButton>}>{say('none.body')}</EmptyState>}
      {kinds.length > 1 && (
        <Segments legend={say('kind.legend')} value={kind} onChange={setKind} options={(['all', ...kinds] as const).map((value) => ({ value, label: say(`kind.${value}`) }))} />
      )}
      {shown.length > 0 && <ReceiptTable key={kind} receipts={shown} />}
    </div>
  );
}
