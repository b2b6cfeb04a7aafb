import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readOrganisation } from '#contract/organisation.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import { readOptions } from '#src/api/read-options.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { ReceiptSlip } from '#src/components/receipt-slip.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** It is stopped: the receipt, what we keep so that it stays stopped, and people to tell if something still comes. */
export function StopDone({ receipt }: { receipt: BriefReceipt }) {
  const { t, say, language } = useWords('stop');
  const { day, time } = useDates();
  const { reachUs } = useAppActs();
  const organisation = useQuery(readOptions(readOrganisation, { query: { language } })).data;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => { top.current?.querySelector('h1')?.focus(); }, []); // The button that was pressed has gone.
  return (
    <div className="stack-wide" ref={top}>
      <PageTitle lede={say('done.lede')}>{say('done.title')}</PageTitle>
      <ReceiptSlip
        title={say('done.receipt')}
        issuer={organisation?.name ?? ''}
        rows={[{ label: say('done.what'), value: say('done.what-value') }, { label: say('done.when'), value: say('done.at', { day: day(receipt.receivedAt), time: time(receipt.receivedAt) }) }]}
        code={receipt.code}
        codeLabel={say('done.code')}
      >
        <p>{say('done.keep')}</p>
      </ReceiptSlip>
      <p>{say('done.list')}</p>
      <p>{say('service')}</p>
      <p>{say('done.change')} <Link href={`/${language}/choices`}>{t('done.choices')}</Link></p>
      {reachUs}
    </div>
  );
}
