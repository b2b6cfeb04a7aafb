import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { FieldError } from '#contract/problem.ts';
import type { Recorded } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { type Refusal, refusalOf } from '#src/api/refusal.ts';
import { staffReads } from './staff-reads.ts';

/** Refusals because somebody else acted first: what stands there now is read anew, and what was written stays. */
export const changedMeanwhile: ReadonlySet<Refusal> = new Set<Refusal>(['act-not-open', 'complaint-not-open', 'request-not-open']);

/** How the last write went. */
export type StaffWrite = { readonly name: 'rest' | 'busy' | 'done' } | { readonly name: 'refused'; readonly code: Refusal; readonly errors: readonly FieldError[] };

/**
 * A write of staff: at once or not at all, nothing of it waits on the device. The same words sent again carry the same key, so a lost answer makes no second act.
 * Afterwards everything that staff have read is read anew; until then it is busy, so that a second press does nothing.
 */
export function useStaffWrite<E extends AnyEndpoint>(endpoint: E): readonly [StaffWrite, (input: InputOf<E>) => Promise<Recorded | undefined>] {
  const client = useQueryClient();
  const sent = useRef<{ readonly words: string; readonly key: string }>(undefined);
  const [state, setState] = useState<StaffWrite>({ name: 'rest' });
  const write = async (input: InputOf<E>): Promise<Recorded | undefined> => {
    const words = JSON.stringify(input);
    if (sent.current?.words !== words) sent.current = { words, key: crypto.randomUUID() };
    setState({ name: 'busy' });
    const result = await call(endpoint, input, { idempotencyKey: sent.current.key });
    const readAnew = () => client.invalidateQueries({ queryKey: [staffReads] });
    if (!result.ok) {
      const code = refusalOf(result);
      if (changedMeanwhile.has(code)) await readAnew();
      setState({ name: 'refused', code, errors: result.kind === 'problem' ? (result.problem.errors ?? []) : [] });
      return undefined;
    }
    sent.current = undefined;
    await readAnew();
    setState({ name: 'done' });
    return result.body as Recorded;
  };
  return [state, write];
}
