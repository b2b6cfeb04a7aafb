import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { PeopleList } from '#contract/people.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal, wasStopped } from '#src/api/refusal.ts';
import { useOnce } from '#src/api/use-once.ts';
import { peopleQuery } from './people.query.ts';

/** A change of who speaks for whom: it needs the server now, so it never waits in the outbox. Asks for the second check when the server wants it, then tries again under the same key, as after a lost answer. */
export function usePeopleWrite() {
  const client = useQueryClient();
  const { stepUp } = useAppActs();
  const { once, taken } = useOnce();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  async function write<E extends AnyEndpoint>(name: string, endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>['body'] | undefined> {
    setBusy(name);
    setRefusal(undefined);
    const sent = once(endpoint, input);
    const options = endpoint.idempotency === 'key' ? { idempotencyKey: sent.key } : {};
    let result = await call(endpoint, sent.input, options);
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed' && await stepUp()) result = await call(endpoint, sent.input, options);
    setBusy(undefined);
    if (!result.ok) {
      if (!wasStopped(result)) setRefusal(refusalOf(result));
      return undefined;
    }
    taken();
    const body = result.body as { people?: PeopleList; forMe?: unknown } & AnswerOf<E>['body'];
    const list = body.people ?? (body.forMe ? (body as unknown as PeopleList) : undefined);
    if (list) client.setQueryData(peopleQuery().queryKey, list);
    return result.body;
  }
  /** A refusal that was read is over. */
  const forget = () => setRefusal(undefined);
  return { write, busy, refusal, forget };
}
