import { useCallback, useState } from 'react';
import { checkReceipt, type Checked } from './check-receipt.ts';
import { readKeys } from './read-keys.ts';
import { readPicture } from './read-picture.ts';

type Genuine = Extract<Checked, { kind: 'genuine' }>;
type GenuineCode = Extract<Checked, { kind: 'genuine-code' }>;

/** Where a check stands: what came of it, or why there was none. */
export type Outcome = Checked | 'checking' | 'empty' | 'no-picture' | 'no-keys';

export interface ReceiptCheck {
  readonly outcome: Outcome | undefined;
  /** The last file and the last code that were found genuine here, so that they can be compared. */
  readonly file: Genuine | undefined;
  readonly code: GenuineCode | undefined;
  readonly checkText: (text: string) => Promise<void>;
  readonly checkFile: (file: File) => Promise<void>;
}

/** Checks what the person gives this page; one check at a time is shown, the newest. */
export function useReceiptCheck(): ReceiptCheck {
  const [outcome, setOutcome] = useState<Outcome>();
  const [file, setFile] = useState<Genuine>();
  const [code, setCode] = useState<GenuineCode>();

  const checkText = useCallback(async (text: string) => {
    if (text.trim() === '') {
      setOutcome('empty');
      return;
    }
    setOutcome('checking');
    const keys = await readKeys();
    if (!keys) {
      setOutcome('no-keys');
      return;
    }
    const checked = await checkReceipt(text, keys);
    if (checked.kind === 'genuine') setFile(checked);
    if (checked.kind === 'genuine-code') setCode(checked);
    setOutcome(checked);
  }, []);

  const checkFile = useCallback(async (chosen: File) => {
    setOutcome('checking');
    if (!chosen.type.startsWith('image/')) return checkText(await chosen.text());
    const seen = await readPicture(chosen).catch(() => undefined); // A file that is no picture after all holds no code.
    return seen === undefined ? setOutcome('no-picture') : checkText(seen);
  }, [checkText]);

  return { outcome, file, code, checkText, checkFile };
}
