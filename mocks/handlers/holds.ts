import type { placeHold } from '#contract/holds.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { holdsAt, holdsFrom } from '#domain/sign-in-rules.ts';
import { holdNotThere, holdWishOf, newHold } from '#organisations/acts/place-hold.ts';
import type { RecordedHold } from '#organisations/views/hold-view.ts';
import type { Context, Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import { newLetters } from '../random.ts';

const newNames = () => ({ id: crypto.randomUUID(), reference: `H-${newLetters(9)}` });

export const placeHoldHandler: Handler<typeof placeHold> = (context) => {
  const { store, services, now, entryId, input } = context;
  const { contact, ...wish } = input.body;
  const hold = newHold(services.pack, wish, { ...context, ...newNames() });
  limitTo(context, holdsFrom, 'here');
  limitTo(context, holdsAt, hold.site ?? 'no-site');
  store.holds.push({ hold, residentId: null, requestId: null, contact });
  const { id, reference, on, askedOn, overwrittenOn } = hold;
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, hold: { id, reference, on, askedOn, overwrittenOn } } };
};

/** The hold that a request points to: the one it names, or a new one. `null` for kinds that need none. */
export function holdForRequest(context: Context & { readonly session: Pick<SignedInContext['session'], 'resident'> }, requestId: string, details: RequestDetails): RecordedHold | null {
  const { store, session, services, today } = context;
  const residentId = session.resident.id;
  const wish = holdWishOf(details, today);
  if (!wish) return null;
  if (wish.holdId === null) {
    const hold = newHold(services.pack, wish, { ...context, ...newNames() });
    store.holds.push({ hold, residentId, requestId, contact: null });
    return hold;
  }
  const found = store.holds.find((one) => one.hold.id === wish.holdId && one.requestId === null && (one.residentId === null || one.residentId === residentId));
  if (!found) throw holdNotThere();
  Object.assign(found, { residentId, requestId });
  return found.hold;
}
