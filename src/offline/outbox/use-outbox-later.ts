import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { nothingRead, type OutboxList } from './outbox-list.ts';
import { outboxAtHand, outboxCode } from './outbox-code.ts';
import { outboxView, type OutboxView } from './outbox-view.ts';

const cannotBeRead: OutboxList = { ...nothingRead, ready: true };
const nothingToWatch = () => () => undefined;

/** `useOutbox` for a page that can be read before the outbox's code is here: until then it is not ready and empty. */
export function useOutboxLater(): OutboxView {
  const [code, setCode] = useState(outboxAtHand);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (code) return;
    let gone = false;
    outboxCode().then((loaded) => { if (!gone) setCode(loaded); }, () => { if (!gone) setFailed(true); });
    return () => { gone = true; };
  }, [code]);
  const outbox = code?.thisOutbox();
  const list = useSyncExternalStore(outbox?.watch ?? nothingToWatch, outbox?.list ?? (() => (failed ? cannotBeRead : nothingRead)));
  return useMemo(() => outboxView(list), [list]);
}
