import type { Receipt } from '#contract/receipts.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What a receipt is for, in one line. */
export function ReceiptWhat({ receipt }: { receipt: Receipt }) {
  const { t, say } = useWords('receipts');
  switch (receipt.subject) {
    case 'choice': return say(`what.${receipt.decision}`, { purpose: <ForeignText words={receipt.purpose.name} />, channel: t(`channel.${receipt.channel}`) });
    case 'request': return say(`what.${receipt.act}`, { kind: t(`request-kind.${receipt.request.kind}`) });
    case 'complaint': return say(`what.complaint-${receipt.act}`);
    case 'people': return say(`what.people-${receipt.act}`);
    case 'support': return say(`what.support-${receipt.act}`);
    case 'reach': return say(`what.${receipt.act}`);
  }
}
