import { useQuery } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import * as z from 'zod/mini';
import { id } from '#contract/common.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { PrintIcon } from '#src/components/icons.tsx';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { QrCode } from '#src/components/qr-code.tsx';
import { ReceiptSlip } from '#src/components/receipt-slip.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { DoneForYou } from './done-for-you.tsx';
import { IfWrong } from './if-wrong.tsx';
import { ReceiptWhat } from './receipt-what.tsx';
import { receiptFileQuery, receiptQuery } from './receipts.query.ts';
import { SaveFile } from './save-file.tsx';
import { usePrintFormat } from './use-print-format.ts';
import { useReceiptRows } from './use-receipt-rows.tsx';

/** One receipt as a slip of paper. One that is somebody else's looks like one that never was. */
export function ReceiptPage() {
  const { t, say, language } = useWords('receipts');
  const common = useWords('common');
  const { reachUs, readFailed } = useAppActs();
  const rowsOf = useReceiptRows();
  usePrintFormat();
  const receiptId = useLocation().pathname.split('/')[3] ?? '';
  const wellFormed = z.safeParse(id, receiptId).success;
  const { data, error, refetch } = useQuery({ ...receiptQuery(receiptId, language), enabled: wellFormed });
  const file = useQuery({ ...receiptFileQuery(receiptId), enabled: data !== undefined }).data;
  const missing = !wellFormed || (error && ['not-found', 'invalid-input'].includes(refusalOf(error.failure)));
  const back = <BackLink href={`/${language}/receipts`}>{say('title')}</BackLink>;
  if (!data) {
    return (
      <div className="stack-wide">
        {back}
        <PageTitle lede={missing && say('not-found.body')}>{say(missing ? 'not-found.title' : 'slip.title')}</PageTitle>
        {missing ? reachUs : error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={6} />}
      </div>
    );
  }
  return (
    <div className="stack-wide">
      {back}
      <PageTitle><ReceiptWhat receipt={data} /></PageTitle>
      <DoneForYou receipt={data} />
      <ReceiptSlip
        title={say('slip.title')}
        issuer={data.organisation.name}
        rows={rowsOf(data)}
        code={data.code}
        codeLabel={say('slip.code')}
        qr={<QrCode text={file ? `${location.origin}/verify#${file.code}` : ''} label={t('slip.qr')} />}
      >
        <p><strong>{say('proof.title')}{signsOf(language).stop}</strong> {say('proof.body')}</p>
        <p className="receipt-hash"><bdi>{data.auditHead.match(/.{8}/gu)?.join(' ')}</bdi></p>
      </ReceiptSlip>
      <div className="no-print stack">
        <div className="button-row">
          {file && <SaveFile file={file.file} fileName={file.fileName} />}
          <Button variant="secondary" icon={<PrintIcon />} onClick={() => print()}>{say('print')}</Button>
        </div>
        <p>{say('file.why')} <Link href={`/${language}/verify`}>{say('verify.title')}</Link></p>
      </div>
      <IfWrong receipt={data} />
    </div>
  );
}
