import { useState, useSyncExternalStore } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { VaultRecord } from '#src/offline/vault/vault-record.ts';
import type { CopyView } from './use-copy.ts';

/** The copy that there is: since when, how fresh, and the way to be rid of it. */
export function KeptCopy({ view, record, onRemoved }: { view: CopyView; record: VaultRecord; onRemoved: () => void }) {
  const { t, say, language } = useWords('copy');
  const { day, time } = useDates();
  const { copy } = useAppActs();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'filled' | 'fill.failed'>();
  const fresh = useSyncExternalStore(copy.watchFilled, copy.filledAt);
  const fill = async () => {
    setBusy(true);
    setEnd(undefined);
    const [done] = await Promise.allSettled([copy.fill(language)]);
    setBusy(false);
    setEnd(done.status === 'fulfilled' && done.value ? 'filled' : 'fill.failed');
  };
  const remove = async () => {
    setAsking(false);
    await Promise.allSettled([view.code.vault.destroy()]);
    await copy.removed();
    onRemoved();
  };
  return (
    <PageSection title={say('kept.title')} id="kept">
      <p>{say('kept.since', { day: day(record.madeAt) })} {say(`kept.${record.wrap.kind}`)}</p>
      <p>{fresh === undefined ? say('kept.filling') : say('kept.fresh', { day: day(fresh), time: time(fresh) })}</p>
      <div className="button-row">
        <Button variant="secondary" busy={busy} busyWords={t('kept.filling')} onClick={() => { void fill(); }}>{say('fill')}</Button>
        <Button variant="warning" onClick={() => setAsking(true)}>{say('remove')}</Button>
      </div>
      <p role="status">{end && say(end)}</p>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={say('remove.title')}
        actions={<><Button variant="warning" onClick={() => { void remove(); }}>{say('remove')}</Button><Button variant="secondary" onClick={() => setAsking(false)}>{say('remove.keep')}</Button></>}
      >
        <p>{say('remove.body')}</p>
      </Dialog>
    </PageSection>
  );
}
