import { useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { connected } from '#src/offline/connection.ts';
import { outboxView } from '#src/offline/outbox/outbox-view.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';

/** How a try to send all that waits ended. */
export type TryEnd = 'all' | 'some' | 'none' | 'offline' | 'sign-in' | 'refused' | 'conflict';

/** Tries to send all that waits, at once, and says what came of it. */
export function TryNow({ onEnd }: { onEnd: (how: TryEnd) => void }) {
  const { t, say } = useWords('outbox');
  const [busy, setBusy] = useState(false);
  const tryNow = async () => {
    setBusy(true);
    const outbox = thisOutbox();
    const before = outboxView(outbox.list());
    outbox.wake('better');
    await outbox.quiet();
    const after = outboxView(outbox.list());
    setBusy(false);
    if (after.needsSignIn > 0) onEnd('sign-in');
    else if (after.refused > before.refused) onEnd('refused');
    else if (after.superseded > before.superseded) onEnd('conflict');
    else if (after.waiting === 0) onEnd('all');
    else if (!connected()) onEnd('offline');
    else onEnd(after.waiting < before.waiting ? 'some' : 'none');
  };
  return <Button busy={busy} busyWords={t('try.busy')} onClick={() => { void tryNow(); }}>{say('try.button')}</Button>;
}
