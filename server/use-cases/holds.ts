import { randomUUID } from 'node:crypto';
import type { placeHold } from '#contract/holds.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { holdsAt, holdsFrom } from '#domain/sign-in-rules.ts';
import { holdNotThere, holdWishOf, newHold } from '#organisations/acts/place-hold.ts';
import type { RecordedHold } from '#organisations/views/hold-view.ts';
import { claimHold, holdsOf, keepHold } from '../db/holds.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { limitTo } from './rate-limit.ts';

const newNames = () => ({ id: randomUUID(), reference: `H-${newLetters(9)}` });

/** Nobody need be signed in: an address and a place are held back, never a person. @throws Refusal too-many-requests, invalid-input */
export const placeHoldHandler: Handler<typeof placeHold> = async ({ tx, services, now, today, from, entryId, input }) => {
  const { contact, ...wish } = input.body;
  const hold = newHold(services.pack, wish, { now, today, ...newNames() });
  await limitTo(tx, services.secrets, holdsFrom, from, now);
  await limitTo(tx, services.secrets, holdsAt, hold.site ?? 'no-site', now);
  await keepHold(tx, hold, now, { contactSealed: contact === null ? null : services.secrets.seal(contact) });
  await tx.insertInto('outgoing_events').values({ id: randomUUID(), resident_id: null, type: 'hold-placed', at: now, payload: JSON.stringify({ holdId: hold.id }), sent_at: null }).execute();
  const { id, reference, on, askedOn, overwrittenOn } = hold;
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, hold: { id, reference, on, askedOn, overwrittenOn } } };
};

/** The hold that a request points to: the one it names, or a new one. `null` for kinds that need none. @throws Refusal invalid-input */
export async function holdForRequest({ tx, session, services, now, today }: SignedInContext, requestId: string, details: RequestDetails): Promise<RecordedHold | null> {
  const wish = holdWishOf(details, today);
  if (!wish) return null;
  if (wish.holdId === null) {
    const hold = newHold(services.pack, wish, { now, today, ...newNames() });
    await keepHold(tx, hold, now, { residentId: session.residentId, requestId });
    return hold;
  }
  if (!(await claimHold(tx, wish.holdId, requestId))) throw holdNotThere();
  return (await holdsOf(tx, [requestId])).get(requestId) ?? null;
}
