import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listReceipts, type Receipt } from '#contract/receipts.ts';
import { readChoice, recordChoice } from '#contract/choices.ts';
import { withdrawRequest } from '#contract/requests.ts';
import { toggled } from '#domain/choices/decision-for.ts';
import { actingFor } from '#src/api/acting-for.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { undoUntil } from './undo-until.ts';

type Undo = 'asking' | 'busy' | 'undone' | 'kept' | 'failed';

/** What an officer did for the person: they may undo it for 14 days. Undoing appends a decision, or takes the request back; nothing is rewritten. */
export function DoneForYou({ receipt }: { receipt: Receipt }) {
  const { t, say, language } = useWords('receipts');
  const { day } = useDates();
  const client = useQueryClient();
  const [undo, setUndo] = useState<Undo>('asking');
  const [now] = useState(() => new Date().toISOString());
  const until = undoUntil(receipt);
  const mine = receipt.by !== undefined && actingFor() === undefined;
  const choice = useQuery({ ...readOptions(readChoice, { params: { purposeId: receipt.subject === 'choice' ? receipt.purpose.id : '' }, query: { language } }), enabled: mine && receipt.subject === 'choice' }).data;
  useEffect(() => {
    if (undo === 'undone') void client.invalidateQueries({ predicate: ({ queryKey }) => [listReceipts.name, 'listChoices', 'readChoice', 'listRequests', 'readRequest', 'readHome'].includes(String(queryKey[0])), refetchType: 'none' });
  }, [undo, client]);
  if (!receipt.by || !mine) return null;
  const channel = receipt.subject === 'choice' ? choice?.purpose.channels.find((one) => one.channel === receipt.channel) : undefined;
  // A choice that was made since is another: there is nothing of this one left to undo.
  const canUndo = now <= until && (receipt.subject === 'choice' ? channel?.receiptId === receipt.id : receipt.subject === 'request' && receipt.act === 'made');

  const act = async () => {
    setUndo('busy');
    try {
      const { change } = await outboxCode();
      const madeAt = new Date().toISOString();
      const kept = receipt.subject === 'choice' && choice && channel
        ? await change(recordChoice, { query: { language }, body: { purposeId: receipt.purpose.id, channel: receipt.channel, decision: toggled(channel.basis, channel.state), noticeVersion: choice.purpose.notice.version, language: choice.purpose.name.language, decidedAt: madeAt } })
        : receipt.subject === 'request' ? await change(withdrawRequest, { params: { requestId: receipt.request.id }, body: { madeAt } }) : undefined;
      setUndo('kept');
      const end = await kept?.settled;
      setUndo(end?.kind === 'done' ? 'undone' : 'failed');
    } catch {
      setUndo('failed'); // Not kept on this device: nothing was sent, and the banner says so.
    }
  };
  return (
    <NoticeBanner
      kind={undo === 'undone' ? 'done' : 'needs-you'} word={t('by.word')}
      title={receipt.by.office === null ? say(`by.${receipt.by.role}`) : say(`by.${receipt.by.role}-at`, { office: receipt.by.office })}
      action={canUndo && (undo === 'asking' || undo === 'failed' || undo === 'busy') && <Button variant="secondary" busy={undo === 'busy'} onClick={() => { void act(); }}>{say('by.undo')}</Button>}
    >
      {receipt.by.confirmed !== null && <p>{say(`by.confirmed.${receipt.by.confirmed}`)}</p>}
      {canUndo && undo === 'asking' && <p>{say('by.until', { day: day(until) })}</p>}
      <p role="status">{undo === 'undone' ? say('by.undone') : undo === 'kept' ? say('by.kept') : undo === 'failed' ? say('by.failed') : ''}</p>
    </NoticeBanner>
  );
}
