import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { knownProblem } from '#src/api/refusal.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { useFollowOwnActs } from './follow-own-acts.ts';
import { readAnew } from './support.queries.ts';

/** How the last act of this page ended; `kept` while it waits on this device, after a reload too. `found`: it waited before they came to the page. */
export type Stand = { readonly name: 'rest' | 'busy' | 'kept' | 'done' | 'not-kept'; readonly found?: true } | { readonly name: 'refused'; readonly code: ProblemCode };

/** Acts of a page of the person's own: kept on the device first and then sent, so that they work without a connection. `names`: operations whose waiting entries stand for the page. */
export function useOwnAct(names: readonly string[]) {
  const client = useQueryClient();
  useFollowOwnActs();
  const [stand, setStand] = useState<Stand>({ name: 'rest' });
  const [last, setLast] = useState<string>();
  const waiting = useOutbox().entries.findLast((entry) => names.includes(entry.endpoint) && entry.state !== 'refused')?.endpoint;

  async function act<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<boolean> {
    setStand({ name: 'busy' });
    setLast(endpoint.name);
    try {
      const { change } = await outboxCode();
      const { settled } = await change(endpoint, input);
      setStand({ name: 'kept' });
      void settled.then(async (end) => {
        if (end.kind === 'refused') setStand({ name: 'refused', code: knownProblem(end.code) });
        else setStand({ name: end.kind === 'done' ? 'done' : 'rest' });
        if (end.kind === 'refused') await readAnew(client);
      });
      return true;
    } catch (error) {
      reportUnlessExpected(error);
      setStand({ name: 'not-kept' });
      return false;
    }
  }

  const shown: Stand = stand.name === 'rest' && waiting !== undefined ? { name: 'kept', found: true } : stand;
  return { act, stand: shown, last: waiting ?? last, waits: waiting !== undefined };
}
