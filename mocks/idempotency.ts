import { id } from '#contract/common.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Context, SignedInContext, StaffContext } from './context.ts';

/** An answer as it goes out and as it is kept under its key. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The key of this try. @throws Refusal idempotency-key-missing, also for one that is no UUID */
export function keyOf(headers: Headers): string {
  const parsed = id.safeParse(headers.get('Idempotency-Key') ?? undefined);
  if (!parsed.success) throw new Refusal('idempotency-key-missing');
  return parsed.data.toLowerCase();
}

/** Does a write once for its key. A refused write leaves its key free. @throws Refusal idempotency-key-reused */
export async function once({ store, session, entryId, input }: Context & Partial<Pick<SignedInContext, 'session'>>, endpoint: string, act: () => Promise<Answer>): Promise<Answer> {
  // Without a person the key stands alone; answers of such operations hold no personal data.
  const residentId = session?.resident.id ?? null;
  const sent = JSON.stringify([input.params, input.body]);
  const seen = store.keys.find((one) => one.residentId === residentId && one.key === entryId);
  if (seen) {
    if (seen.endpoint !== endpoint || seen.input !== sent) throw new Refusal('idempotency-key-reused');
    return { status: seen.status, body: seen.body };
  }
  const answer = await act();
  store.keys.push({ residentId, key: entryId, endpoint, input: sent, ...answer });
  return answer;
}

/** The same for a write of staff. `again`: what is answered under the key from then on, where the answer is shown once. */
export async function onceForStaff({ store, staff: { staffId }, entryId, input }: StaffContext, endpoint: string, act: () => Promise<Answer>, again?: Answer): Promise<Answer> {
  const sent = JSON.stringify([input.params, input.body]);
  const seen = store.staffKeys.find((one) => one.staffId === staffId && one.key === entryId);
  if (seen) {
    if (seen.endpoint !== endpoint || seen.input !== sent) throw new Refusal('idempotency-key-reused');
    return { status: seen.status, body: seen.body };
  }
  const answer = await act();
  store.staffKeys.push({ staffId, key: entryId, endpoint, input: sent, ...again ?? answer });
  return answer;
}
