import { useEffect, useState } from 'react';
import type { VaultRecord } from '#src/offline/vault/vault-record.ts';
import { thisCopy, type ThisCopy } from '#src/offline/copy/this-copy.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';

/** The copy of this device as a screen sees it. `record`: `null` where there is none. */
export interface CopyView {
  readonly code: ThisCopy;
  readonly record: VaultRecord | null;
  readonly open: boolean;
}

/** Follows the copy of this device; `undefined` until the device has said. */
export function useCopy(): CopyView | undefined {
  const { person } = useAppActs().copy;
  const [view, setView] = useState<CopyView>();
  useEffect(() => {
    let gone = false;
    const code = thisCopy(person);
    const look = async () => {
      // A device that cannot be read has no copy to show.
      const record = (await code.vault.read().catch(() => undefined)) ?? null;
      if (!gone) setView({ code, record, open: code.vault.isOpen() });
    };
    const stop = code.vault.watch(() => void look());
    void look();
    return () => {
      gone = true;
      stop();
    };
  }, [person]);
  return view;
}
