import { useState } from 'react';
import { finishStepUp, oneTimeCode, startStepUp } from '#contract/session.ts';
import { call } from './call.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** A second check that is under way: a code is sent, then typed in. */
export interface SecondCheck {
  readonly code: string;
  readonly type: (code: string) => void;
  readonly sent: boolean;
  readonly busy: boolean;
  readonly error: Refusal | 'missing' | undefined;
  /** Sends the code; once it was sent, checks what was typed. */
  readonly go: () => Promise<void>;
}

/** "Check that it is you" (L2). `not`: a contact point that is about to change, so that the code must not go there. */
export function useSecondCheck(not: string | undefined, onDone: () => void): SecondCheck {
  const [challengeId, setChallengeId] = useState<string>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<SecondCheck['error']>();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const result = await call(startStepUp, { query: { ...(not !== undefined && { not }) } });
    setBusy(false);
    setError(result.ok ? undefined : refusalOf(result));
    if (result.ok) setChallengeId(result.body.challengeId);
  };
  const check = async (id: string) => {
    const typed = code.replaceAll(/\s/gu, '');
    if (!oneTimeCode.safeParse(typed).success) {
      setError('missing');
      return;
    }
    setBusy(true);
    const result = await call(finishStepUp, { params: { challengeId: id }, body: { code: typed } });
    setBusy(false);
    if (result.ok) onDone();
    else setError(refusalOf(result));
  };
  return { code, type: setCode, sent: challengeId !== undefined, busy, error, go: () => (challengeId === undefined ? send() : check(challengeId)) };
}
