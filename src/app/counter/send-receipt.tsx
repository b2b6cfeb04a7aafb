import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sendReceipt } from '#contract/receipt-sending.ts';
import { isSafeTime } from '#domain/reach/safe-times.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { reachQuery } from '#src/features/reach/reach.query.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Word of the receipt to a way that is confirmed, the person's alone, and safe at this hour. Beside the paper, or instead of it. */
export function SendReceipt({ receiptId, onClose }: { receiptId: string; onClose: () => void }) {
  const { say } = useWords('counter-send');
  const common = useWords('common');
  const problems = useWords('problems');
  const here = useMoreWords('counter-send');
  const reach = useQuery(reachQuery());
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'sent' | Refusal>();
  const [now] = useState(() => new Date().toISOString());
  const said = useRef<HTMLDivElement>(null);
  // What was pressed may be gone, and the words may be out of sight.
  useEffect(() => { if (end) said.current?.focus(); }, [end]);
  const safe = reach.data?.points.filter(({ verified, rules }) => verified && rules.whose === 'mine' && isSafeTime(rules.safeTimes, now)) ?? [];
  const pointId = chosen ?? safe[0]?.id;
  const send = async () => {
    if (pointId === undefined) return;
    setBusy(true);
    setEnd(undefined);
    const result = await call(sendReceipt, { params: { receiptId }, body: { pointId } });
    setBusy(false);
    setEnd(result.ok ? 'sent' : refusalOf(result));
  };
  if (!here) return null;
  const offers = end !== 'sent' && safe.length > 0;
  return (
    <Dialog
      open onClose={onClose} title={say('title')}
      actions={(
        <>
          <Button variant={offers ? 'secondary' : 'primary'} onClick={onClose}>{common.say('close')}</Button>
          {offers && <Button busy={busy} busyWords={common.t('sending')} onClick={() => { void send(); }}>{say('go')}</Button>}
        </>
      )}
    >
      <p>{say('body')}</p>
      {offers && <RadioGroup name="point" legend={say('where')} value={pointId} onChange={(event) => setChosen(event.target.value)} options={safe.map(({ id, value }) => ({ value: id, label: value }))} />}
      {reach.data && safe.length === 0 && <p>{say('none')}</p>}
      <div ref={said} role="status" tabIndex={-1}>{end === 'sent' ? <p>{say('sent')}</p> : end && <><p><strong>{problems.say(`${end}.title`)}</strong></p><p>{problems.say(`${end}.next`)}</p></>}</div>
    </Dialog>
  );
}
