import { randomUUID } from 'node:crypto';
import type { placeHold } from '#contract/holds.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { holdsAt, holdsFrom } from '#domain/sign-in-rules.ts';
import { holdNotThere, holdWishOf, newHold } from '#organisations/acts/place-hold.ts';
import type { RecordedHold } from '#organisations/views/hold-view.ts';
import { claimHold, holdsOf, keepHold } from '../db/holds.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import type { Handler, SignedInContext, StaffContext } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { asOwner } from './as-owner.ts';
import { limitTo } from './rate-limit.ts';

const newNames = () => ({ id: randomUUID(), reference: `H-${newLetters(9)}` });

/** Nobody need be signed in: an address and a place are held back, never a person. @throws Refusal too-many-requests, invalid-input */
export const placeHoldHandler: Handler<typeof placeHold> = async ({ tx, services, now, today, from, entryId, input }) => {
  const { contact, ...wish } = input.body;
  const hold = newHold(services.pack, wish, { now, today, ...newNames() });
  await limitTo(tx, services.secrets, holdsFrom, from, now);
  await limitTo(tx, services.secrets, holdsAt, hold.site ?? 'no-site', now);
  await keepHold(tx, hold, now, { contactSealed: contact === null ? null : services.secrets.seal(contact) });
  await keepEvent(tx, 'hold-placed', { residentId: null, at: now, payload: { holdId: hold.id } });
  const { id, reference, on, askedOn, overwrittenOn } = hold;
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, hold: { id, reference, on, askedOn, overwrittenOn } } };
};

/** Whose hold it becomes, and when. */
type HoldContext = Pick<SignedInContext, 'tx' | 'services' | 'now' | 'today'> & { readonly session: Pick<SignedInContext['session'], 'residentId'> };

/** The hold that a request points to: the one it names, or a new one. `null` for kinds that need none. @throws Refusal invalid-input */
export async function holdForRequest({ tx, session, services, now, today }: HoldContext, requestId: string, details: RequestDetails): Promise<RecordedHold | null> {
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

/**
 * The same where the desk wrote the request down, or found out that free words ask for a recording: it is overwritten all the same. The hold is made as its person's,
 * like one they ask for themselves. @throws Refusal invalid-input
 */
export async function holdForDesk(context: StaffContext, residentId: string, requestId: string, details: RequestDetails): Promise<void> {
  if (details.kind === 'recordings') await asOwner(context, residentId, () => holdForRequest({ ...context, session: { residentId } }, requestId, details));
}
