import { useState } from 'react';
import type { ComplaintFull } from '#contract/complaints.ts';
import type { Organisation } from '#contract/organisation.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon, PrintIcon, ReceiptIcon } from '#src/components/icons.tsx';
import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { bundleFile } from './bundle-file.ts';

interface ComplaintBundleProps {
  readonly complaint: ComplaintFull;
  readonly organisation: Organisation | undefined;
}

/** The dated bundle to take elsewhere: this page on paper, or a file. Made on the device, so it works without a connection. */
export function ComplaintBundle({ complaint, organisation }: ComplaintBundleProps) {
  const { t, say, language } = useWords('complaints');
  const { date } = useDates();
  const { offered } = useAppActs();
  const [today] = useState(() => londonDate(new Date().toISOString()));
  const name = organisation?.name ?? '';
  const receiptAt = complaint.receiptId === null ? undefined : offered(`/${language}/receipts/${complaint.receiptId}`);
  const save = () => saveBlob(new Blob([bundleFile(complaint, name, today)], { type: 'application/json' }), `${complaint.reference}.json`);
  return (
    <PageSection title={say('bundle.title')} id="bundle">
      <p className="no-print">{say('bundle.body')}</p>
      <p className="print-only">{say('bundle.made', { date: date(today), name })}</p>
      <div className="button-row no-print">
        <Button variant="secondary" icon={<PrintIcon />} onClick={() => print()}>{say('bundle.print')}</Button>
        <Button variant="secondary" icon={<DownloadIcon />} onClick={save}>{say('bundle.save')}</Button>
        {receiptAt && <LinkButton variant="secondary" icon={<ReceiptIcon />} href={receiptAt}>{t('receipt')}</LinkButton>}
      </div>
      <p className="no-print"><Link href={`/${language}/complaints/who`}>{say('bundle.who')}</Link></p>
    </PageSection>
  );
}
