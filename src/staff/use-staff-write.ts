import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { FieldError } from '#contract/problem.ts';
import type { Recorded } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { type Refusal, refusalOf } from '#src/api/refusal.ts';
import { staffReads } from './staff-reads.ts';

/** How the last write went. */
export type StaffWrite = { readonly name: 'rest' | 'busy' | 'done' } | { readonly name: 'refused'; readonly code: Refusal; readonly errors: readonly FieldError[] };

/**
 * A write of staff: at once or not at all, nothing of it waits on the device. The same words sent again carry the same key, so a lost answer makes no second act.
 * Afterwards everything that staff have read is read anew.
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
    if (!result.ok) {
      setState({ name: 'refused', code: refusalOf(result), errors: result.kind === 'problem' ? (result.problem.errors ?? []) : [] });
      return undefined;
    }
    sent.current = undefined;
    setState({ name: 'done' });
    await client.invalidateQueries({ queryKey: [staffReads] });
    return result.body as Recorded;
  };
  return [state, write];
}
