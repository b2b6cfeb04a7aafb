import type { addContactPoint, changeContactRules, confirmContactPoint, ContactPoint, readReach, removeContactPoint, setCodeWord, setReachPreferences, setSenderName } from '#contract/reach.ts';
import { nextSafeInstant } from '#domain/reach/safe-times.ts';
import { contactCodes } from '#domain/sign-in-rules.ts';
import { addedPoint, keptPreferences, keptSender, needSecondCheck, pointOf, pointWithRules, reachAbout, type RecordedReach, reachView, removablePoint, senderOf, toldOfChange } from '#organisations/acts/reach.ts';
import { audit } from '../audit.ts';
import { addressOf, beginChallenge, newestChallenge, takeCode, voidChallenges } from '../challenges.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { limitTo } from '../limits.ts';

type Act = Parameters<typeof reachAbout>[0];

async function written(context: SignedInContext, act: Act, kind: ContactPoint['kind'] | null = null) {
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'reach-changed', reachAbout(act, kind));
  return { status: 201 as const, body: { receipt, reach: reachView(context.session.resident.reach, context.services.pack) } };
}

/** Puts a point in the place of the one with its id, or at the end. */
function put({ session: { resident } }: SignedInContext, point: ContactPoint): void {
  const { points } = resident.reach;
  const there = points.some((one) => one.id === point.id);
  resident.reach = { ...resident.reach, points: there ? points.map((one) => (one.id === point.id ? point : one)) : [...points, point] };
}

/** Says nothing of what has changed. `letter`: key of its words. */
export function tellOfChange({ store, session: { resident }, services, now }: SignedInContext, reach: RecordedReach, changed: string, letter: 'reach-changed' | 'passkey-changed' = 'reach-changed'): void {
  const { language } = reach.preferences;
  for (const point of toldOfChange(reach, changed, resident.facts.addressHidden)) {
    const { channel, to } = addressOf(point);
    store.messages.push({
      to, channel, language, at: now, code: null, link: null, portalReference: resident.facts.portalReference, from: senderOf(services.pack, reach.sender), notBefore: nextSafeInstant(point.rules.safeTimes, now),
      subject: services.letter(language, `${letter}.subject`, {}), body: services.letter(language, `${letter}.body`, {}),
    });
  }
}

export const readReachHandler: Handler<typeof readReach> = ({ session, services }) => ({ status: 200, body: reachView(session.resident.reach, services.pack) });

export const addContactPointHandler: Handler<typeof addContactPoint> = async (context) => {
  const { session, input } = context;
  const point = addedPoint(session.resident.reach, input.body, session.checked, crypto.randomUUID());
  limitTo(context, contactCodes, session.resident.id);
  put(context, point);
  beginChallenge(context, 'contact', point.id, session.resident, { contact: addressOf(point) });
  return written(context, 'point-added', point.kind);
};

export const confirmContactPointHandler: Handler<typeof confirmContactPoint> = async (context) => {
  const { store, session, now, input } = context;
  const before = session.resident.reach;
  const point = pointOf(before, input.params.pointId);
  needSecondCheck(session.checked);
  takeCode(context, 'contact', newestChallenge(context, point.id), input.body.code);
  put(context, { ...point, verified: true });
  store.activations = store.activations.filter((one) => one.residentId !== session.resident.id || one.usedAt !== null);
  await audit(store, session.resident.id, now, 'contact-confirmed');
  tellOfChange(context, before, point.id);
  return { status: 200, body: reachView(session.resident.reach, context.services.pack) };
};

export const changeContactRulesHandler: Handler<typeof changeContactRules> = async (context) => {
  const { session, input } = context;
  const point = pointWithRules(session.resident.reach, input.params.pointId, input.body, session.checked);
  put(context, point);
  return written(context, 'point-rules-changed', point.kind);
};

export const removeContactPointHandler: Handler<typeof removeContactPoint> = async (context) => {
  const { session: { resident, checked }, input } = context;
  const before = resident.reach;
  const point = removablePoint(before, input.params.pointId, checked);
  resident.reach = { ...before, points: before.points.filter((one) => one.id !== point.id) };
  voidChallenges(context, resident.id, point.id);
  tellOfChange(context, before, '');
  return written(context, 'point-removed', point.kind);
};

export const setReachPreferencesHandler: Handler<typeof setReachPreferences> = async (context) => {
  const { resident } = context.session;
  resident.reach = { ...resident.reach, preferences: keptPreferences(context.services.pack, context.input.body) };
  return written(context, 'preferences-set');
};

export const setCodeWordHandler: Handler<typeof setCodeWord> = async (context) => {
  const { resident, checked } = context.session;
  needSecondCheck(checked);
  resident.reach = { ...resident.reach, hasCodeWord: context.input.body.codeWord !== null };
  return written(context, 'code-word-set');
};

export const setSenderNameHandler: Handler<typeof setSenderName> = async (context) => {
  const { resident } = context.session;
  resident.reach = { ...resident.reach, sender: keptSender(context.services.pack, context.input.body.name) };
  return written(context, 'preferences-set');
};
