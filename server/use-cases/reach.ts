import { randomUUID } from 'node:crypto';
import type { addContactPoint, changeContactRules, confirmContactPoint, ContactPoint, readReach, removeContactPoint, setCodeWord, setReachPreferences, setSenderName } from '#contract/reach.ts';
import { nextSafeInstant } from '#domain/reach/safe-times.ts';
import { contactCodes } from '#domain/sign-in-rules.ts';
import { addedPoint, keptPreferences, keptSender, needSecondCheck, pointOf, pointWithRules, reachAbout, type RecordedReach, reachView, removablePoint, senderOf, toldOfChange } from '#organisations/acts/reach.ts';
import { changePoint, keepCodeWord, keepPoint, keepPreferences, keepSender, markRemoved, reachOf } from '../db/reach.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { audit, inTurn } from './audit.ts';
import { beginChallenge, newestChallenge, takeCode, voidChallenges } from './challenges.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { limitTo } from './rate-limit.ts';

type Act = Parameters<typeof reachAbout>[0];

const channelOf = ({ kind }: Pick<ContactPoint, 'kind'>) => (kind === 'email' ? 'email' as const : 'text' as const);

async function written(context: SignedInContext, act: Act, kind: ContactPoint['kind'] | null = null) {
  const receipt = await giveReceipt(context, newReceiptId(), 'reach-changed', reachAbout(act, kind));
  return { status: 201 as const, body: { receipt, reach: reachView(await reachOf(context.tx, context.session.residentId), context.services.pack) } };
}

/** Says nothing of what has changed; each message waits for its point's safe times. `letter`: key of its words. */
export async function tellOfChange({ tx, session, services, now }: SignedInContext, reach: RecordedReach, changed: string, letter: 'reach-changed' | 'passkey-changed' = 'reach-changed'): Promise<void> {
  const { language } = reach.preferences;
  for (const point of toldOfChange(reach, changed, session.addressHidden)) {
    await services.transport(tx, {
      to: point.value, channel: channelOf(point), language, at: now, code: null, link: null, portalReference: session.view.portalReference, from: senderOf(services.pack, reach.sender),
      subject: services.letter(language, `${letter}.subject`, {}), body: services.letter(language, `${letter}.body`, {}),
    }, nextSafeInstant(point.rules.safeTimes, now));
  }
}

export const readReachHandler: Handler<typeof readReach> = async ({ tx, session, services }) => ({ status: 200, body: reachView(await reachOf(tx, session.residentId), services.pack) });

export const addContactPointHandler: Handler<typeof addContactPoint> = async (context) => {
  const { tx, session, services, now, input } = context;
  await inTurn(tx, session.residentId);
  const reach = await reachOf(tx, session.residentId);
  const point = addedPoint(reach, input.body, session.checked, randomUUID());
  await limitTo(tx, services.secrets, contactCodes, session.residentId, now);
  await keepPoint(tx, session.residentId, point);
  const { portalReference } = session.view;
  const contact = { id: point.id, channel: channelOf(point), to: point.value };
  await beginChallenge(context, 'contact', point.id, { id: session.residentId, portalReference, language: reach.preferences.language, sender: reach.sender, contact });
  return written(context, 'point-added', point.kind);
};

export const confirmContactPointHandler: Handler<typeof confirmContactPoint> = async (context) => {
  const { tx, session, now, input } = context;
  const { pointId } = input.params;
  const before = await reachOf(tx, session.residentId);
  const point = pointOf(before, pointId);
  needSecondCheck(session.checked);
  await takeCode(context, 'contact', await newestChallenge(context, pointId), input.body.code);
  await changePoint(tx, session.residentId, { ...point, verified: true });
  await audit(tx, session.residentId, now, 'contact-confirmed', { kind: point.kind });
  await tellOfChange(context, before, pointId);
  return { status: 200, body: reachView(await reachOf(tx, session.residentId), context.services.pack) };
};

export const changeContactRulesHandler: Handler<typeof changeContactRules> = async (context) => {
  const { tx, session, input } = context;
  await inTurn(tx, session.residentId);
  const point = pointWithRules(await reachOf(tx, session.residentId), input.params.pointId, input.body, session.checked);
  await changePoint(tx, session.residentId, point);
  return written(context, 'point-rules-changed', point.kind);
};

export const removeContactPointHandler: Handler<typeof removeContactPoint> = async (context) => {
  const { tx, session, now, input } = context;
  await inTurn(tx, session.residentId);
  const before = await reachOf(tx, session.residentId);
  const point = removablePoint(before, input.params.pointId, session.checked);
  await markRemoved(tx, session.residentId, point.id, now);
  // Whoever reads there now must not come in by a link that was sent there before.
  await voidChallenges(tx, session.residentId, now, point.id);
  await tellOfChange(context, before, '');
  return written(context, 'point-removed', point.kind);
};

export const setReachPreferencesHandler: Handler<typeof setReachPreferences> = async (context) => {
  await keepPreferences(context.tx, context.session.residentId, keptPreferences(context.services.pack, context.input.body));
  return written(context, 'preferences-set');
};

export const setCodeWordHandler: Handler<typeof setCodeWord> = async (context) => {
  const { tx, session, services, input } = context;
  needSecondCheck(session.checked);
  await keepCodeWord(tx, session.residentId, input.body.codeWord === null ? null : services.secrets.seal(input.body.codeWord));
  return written(context, 'code-word-set');
};

export const setSenderNameHandler: Handler<typeof setSenderName> = async (context) => {
  await keepSender(context.tx, context.session.residentId, keptSender(context.services.pack, context.input.body.name));
  return written(context, 'preferences-set');
};
