import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { Reach } from '#contract/reach.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal, wasStopped } from '#src/api/refusal.ts';
import { useOnce } from '#src/api/use-once.ts';
import { keepReach } from './reach.query.ts';

/** The answer of a write about contact points: with a receipt, or the list alone. */
type WriteAnswer = Reach | { readonly reach: Reach };

/**
 * A change that needs the second check and so a connection: it never waits in the outbox.
 * Asks for the check when the server wants it, then tries again under the same key, as after a lost answer.
 */
export function useCheckedWrite() {
  const client = useQueryClient();
  const { stepUp } = useAppActs();
  const { once, taken } = useOnce();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  /** The new list, or `undefined` when nothing was changed. `not`: a contact point that the code must not go to. */
  async function write<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, not?: string): Promise<Reach | undefined> {
    setBusy(true);
    setRefusal(undefined);
    const sent = once(endpoint, input);
    const options = { idempotencyKey: sent.key, sentAt: new Date().toISOString() };
    let result = await call(endpoint, sent.input, options);
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed' && await stepUp(not)) result = await call(endpoint, sent.input, options);
    setBusy(false);
    if (!result.ok) {
      if (!wasStopped(result)) setRefusal(refusalOf(result));
      return undefined;
    }
    taken();
    const body = result.body as WriteAnswer;
    const reach = 'reach' in body ? body.reach : body;
    keepReach(client, reach);
    return reach;
  }

  return { write, busy, refusal, setRefusal };
}
