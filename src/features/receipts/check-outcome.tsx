import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { ReceiptSlip } from '#src/components/receipt-slip.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ReceiptCheck } from './use-receipt-check.ts';
import { useReceiptRows } from './use-receipt-rows.tsx';

/** What a check found, in words, and the receipt as it was given. */
export function CheckOutcome({ check: { outcome, file, code } }: { check: ReceiptCheck }) {
  const { t, say, language } = useWords('receipts');
  const { mayBeSignedIn } = useAppActs();
  const rowsOf = useReceiptRows();
  if (outcome === undefined || outcome === 'empty') return null;
  if (outcome === 'checking') return <p role="status">{say('verify.checking')}</p>;
  if (outcome === 'no-keys' || outcome === 'no-picture') {
    return <NoticeBanner kind="needs-you" word={t('verify.word-unsure')} title={say(`verify.${outcome}`)} role="alert"><p>{say(`verify.${outcome}-body`)}</p></NoticeBanner>;
  }
  if (outcome.kind !== 'genuine' && outcome.kind !== 'genuine-code') {
    return <NoticeBanner kind="late" word={t('verify.word-not')} title={say(`verify.${outcome.kind}`)} role="alert"><p>{say(`verify.${outcome.kind}-body`)}</p></NoticeBanner>;
  }
  const both = file && code && (file.hash === code.hash ? 'verify.belongs' : 'verify.apart');
  const receiptId = outcome.kind === 'genuine' ? outcome.receipt.id : outcome.id;
  return (
    <>
      <NoticeBanner
        kind={both === 'verify.apart' ? 'late' : 'done'}
        word={t('verify.word-real')}
        title={say(`verify.${outcome.kind}`)}
        role="status"
        action={mayBeSignedIn && <LinkButton variant="secondary" href={`/${language}/receipts/${receiptId}`}>{say('verify.open')}</LinkButton>}
      >
        <p>{outcome.kind === 'genuine' ? say('verify.genuine-body', { name: outcome.receipt.organisation.name }) : !both && say('verify.genuine-code-body')}</p>
        {both && <p><strong>{say(both)}</strong></p>}
      </NoticeBanner>
      {outcome.kind === 'genuine' && <ReceiptSlip title={say('slip.title')} issuer={outcome.receipt.organisation.name} rows={rowsOf(outcome.receipt)} code={outcome.receipt.code} codeLabel={say('slip.code')} />}
    </>
  );
}
