import { useRef } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { actingFor } from './acting-for.ts';

/** What goes out: the words of the first press, and their key. */
interface Sent<E extends AnyEndpoint> { readonly input: InputOf<E>; readonly key: string }

/** All of it but the moment of the press. */
const wordsOf = (name: string, input: { readonly body?: unknown }): string => JSON.stringify([name, { ...input, body: { ...(input.body as object | undefined), madeAt: undefined } }]);

/**
 * For a write that waits nowhere: the same words sent again go out as they did at the first press, under the same key, until `taken` is told that the server has them. So a lost answer makes no second act.
 * A refused write leaves its key free on the server (`server/http/idempotency.ts`). At the counter the person is asked at each press, and what they say yes to is an act of its own.
 */
export function useOnce() {
  const before = useRef<{ readonly words: string; readonly sent: Sent<AnyEndpoint> }>(undefined);
  const once = <E extends AnyEndpoint>({ name }: E, input: InputOf<E>): Sent<E> => {
    const words = wordsOf(name, input);
    if (actingFor() || before.current?.words !== words) before.current = { words, sent: { input, key: crypto.randomUUID() } };
    return before.current.sent;
  };
  const taken = (): void => { before.current = undefined; };
  return { once, taken };
}
