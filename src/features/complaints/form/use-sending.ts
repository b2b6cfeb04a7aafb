import { useState } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import type { Outcome } from '#src/offline/outbox/told.ts';

/** Where an act is that this page has sent: kept on the device, then what the server said. */
export interface Sending<E extends AnyEndpoint> {
  readonly state: 'not-yet' | 'keeping' | 'not-kept' | 'kept';
  readonly entryId: string | undefined;
  readonly outcome: Outcome<E> | undefined;
}

/** Keeps an act in the outbox, which sends it; tells how it went. The third lets a refusal go that was read. */
export function useSending<E extends AnyEndpoint>(endpoint: E): readonly [Sending<E>, (input: InputOf<E>) => Promise<boolean>, () => void] {
  const [sending, setSending] = useState<Sending<E>>({ state: 'not-yet', entryId: undefined, outcome: undefined });
  const send = async (input: InputOf<E>): Promise<boolean> => {
    setSending({ state: 'keeping', entryId: undefined, outcome: undefined });
    try {
      const { change } = await outboxCode();
      const { entryId, settled } = await change(endpoint, input);
      setSending({ state: 'kept', entryId, outcome: undefined });
      void settled.then((outcome) => setSending((now) => (now.entryId === entryId ? { ...now, outcome } : now)));
      return true;
    } catch (error) {
      // Not kept is not sent: the page says so and holds on to the words.
      reportUnlessExpected(error);
      setSending({ state: 'not-kept', entryId: undefined, outcome: undefined });
      return false;
    }
  };
  const again = () => {
    const { entryId } = sending;
    if (entryId) void Promise.allSettled([outboxCode().then(({ thisOutbox }) => thisOutbox().dismiss(entryId))]);
    setSending({ state: 'not-yet', entryId: undefined, outcome: undefined });
  };
  return [sending, send, again];
}
