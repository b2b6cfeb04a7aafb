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
  /** How often a code was sent in. */
  readonly tries: number;
  readonly error: Refusal | 'missing' | undefined;
  /** There is no confirmed contact point that a code may go to: nothing was sent, and nothing will be. */
  readonly nowhere: boolean;
  /** Sends the code; once it was sent, checks what was typed. */
  readonly go: () => Promise<void>;
}

/** "Check that it is you" (L2). `not`: a contact point that is about to change, so that the code must not go there. */
export function useSecondCheck(not: string | undefined, onDone: () => void): SecondCheck {
  const [challengeId, setChallengeId] = useState<string>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<SecondCheck['error']>();
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [nowhere, setNowhere] = useState(false);

  const send = async () => {
    setBusy(true);
    const result = await call(startStepUp, { query: { ...(not !== undefined && { not }) } });
    setBusy(false);
    const refused = result.ok ? undefined : refusalOf(result);
    setNowhere(refused === 'no-contact-point');
    setError(refused === 'no-contact-point' ? undefined : refused);
    if (result.ok) setChallengeId(result.body.challengeId);
  };
  const check = async (id: string) => {
    setTries((before) => before + 1);
    setError(undefined);
    const typed = code.replaceAll(/\s/gu, '');
    if (!oneTimeCode.safeParse(typed).success) {
      setError('missing');
      return;
    }
    setBusy(true);
    const result = await call(finishStepUp, { params: { challengeId: id }, body: { code: typed } });
    setBusy(false);
    if (result.ok) {
      onDone();
      return;
    }
    const why = refusalOf(result);
    setError(why);
    if (why === 'code-expired') {
      setChallengeId(undefined); // No code fits any more: the next press sends another one.
      setCode('');
    }
  };
  return { code, type: setCode, sent: challengeId !== undefined, busy, tries, error, nowhere, go: () => (challengeId === undefined ? send() : check(challengeId)) };
}
