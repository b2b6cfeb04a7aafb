import type { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import type { readEquality } from '#contract/equality.ts';
import type { readSupport } from '#contract/support.ts';
import { Refusal } from '#contract/refusal.ts';
import { equalityItems, equalityView } from '#organisations/acts/equality.ts';
import { type OwnAct, ownAct } from '#organisations/acts/own-acts.ts';
import { supportItems, supportView } from '#organisations/acts/support.ts';
import { recordItems } from '../db/record-items.ts';
import { appendOwnAct, dropSupportOf, keepSupportOf, ownActsOf, replaceOwnFacts, supportOf } from '../db/support.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { audit, inTurn } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';

type Asked = Pick<SignedInContext, 'tx' | 'session' | 'services' | 'today'>;

/** Where the person stands with the register, in these words. */
async function supportNow({ tx, session, services, today }: Asked, language: string | undefined) {
  return supportView(await supportOf(tx, session.residentId), { level: session.view.level, lent: session.acting !== undefined }, { pack: services.pack, words: services.words(language), today });
}

/** The equality questions and what is held. */
async function equalityNow({ tx, session, services }: Asked, language: string | undefined, level: 1 | 2) {
  const { pack } = services;
  return equalityView(await recordItems(tx, session.residentId, pack.support.equality.category), level, { pack, words: services.words(language) });
}

/** Keeps one act for good, once the person's turn has come. Answers when it counts from, and what is left to do: the receipt. */
async function act(context: SignedInContext, wanted: Pick<OwnAct, 'part' | 'act' | 'wording'>, decidedAt: string) {
  const { tx, session, services, now, sentAt } = context;
  const before = await ownActsOf(tx, session.residentId);
  const made = ownAct(services.pack, before, { ...wanted, receiptId: newReceiptId() }, { decidedAt, now, sentAt });
  await appendOwnAct(tx, session.residentId, before.length + 1, made.act);
  return { effectiveAt: made.act.effectiveAt, receipt: () => giveReceipt(context, made.act.receiptId, `${wanted.part}-changed`, made.about) };
}

/** That covered words were looked at goes on the audit chain. */
export const readSupportHandler: Handler<typeof readSupport> = async (context) => {
  const { tx, session, now, input } = context;
  const body = await supportNow(context, input.query.language);
  if (body.details) await audit(tx, session.residentId, now, 'looked-at', { part: 'support' });
  return { status: 200, body };
};

/** @throws Refusal act-not-open */
export const joinSupportHandler: Handler<typeof joinSupport> = async (context) => {
  const { tx, session, services, input } = context;
  const { needs, words, call, language, wording, shownIn, decidedAt } = input.body;
  await inTurn(tx, session.residentId);
  const before = await supportOf(tx, session.residentId);
  const seen = { version: wording, language: shownIn };
  const { effectiveAt, receipt } = await act(context, { part: 'support', act: before ? 'changed' : 'joined', wording: seen }, decidedAt);
  const kept = { details: { needs: [...new Set(needs)], words, call, language }, since: before?.since ?? effectiveAt, checkedAt: effectiveAt, wording: seen };
  await keepSupportOf(tx, session.residentId, kept);
  await replaceOwnFacts(tx, session.residentId, { category: services.pack.support.category, all: false }, supportItems(services.pack, services.words(kept.wording.language), kept));
  return { status: 201, body: { receipt: await receipt() } };
};

/** @throws Refusal act-not-open */
export const keepSupportHandler: Handler<typeof keepSupport> = async (context) => {
  const { tx, session, services, input } = context;
  await inTurn(tx, session.residentId);
  const before = await supportOf(tx, session.residentId);
  if (!before) throw new Refusal('act-not-open');
  const { effectiveAt, receipt } = await act(context, { part: 'support', act: 'kept', wording: null }, input.body.decidedAt);
  const kept = { ...before, checkedAt: effectiveAt };
  await keepSupportOf(tx, session.residentId, kept);
  await replaceOwnFacts(tx, session.residentId, { category: services.pack.support.category, all: false }, supportItems(services.pack, services.words(kept.wording.language), kept));
  return { status: 201, body: { receipt: await receipt() } };
};

export const leaveSupportHandler: Handler<typeof leaveSupport> = async (context) => {
  const { tx, session, services, input } = context;
  await inTurn(tx, session.residentId);
  const { receipt } = await act(context, { part: 'support', act: 'left', wording: null }, input.body.decidedAt);
  await dropSupportOf(tx, session.residentId);
  await replaceOwnFacts(tx, session.residentId, { category: services.pack.support.category, all: false }, []);
  return { status: 201, body: { receipt: await receipt() } };
};

export const readEqualityHandler: Handler<typeof readEquality> = async (context) => {
  const { tx, session, services, now, input } = context;
  const body = await equalityNow(context, input.query.language, session.view.level);
  if (body.answers && body.held > 0) await audit(tx, session.residentId, now, 'looked-at', { category: services.pack.support.equality.category, level: session.view.level });
  return { status: 200, body };
};

/** @throws Refusal act-not-open, invalid-input */
export const answerEqualityHandler: Handler<typeof answerEquality> = async (context) => {
  const { tx, session, services, today, input } = context;
  const { answers, shownIn, decidedAt } = input.body;
  const items = equalityItems(services.pack, services.words(shownIn), answers, today);
  await inTurn(tx, session.residentId);
  const { receipt } = await act(context, { part: 'equality', act: 'answered', wording: null }, decidedAt);
  await replaceOwnFacts(tx, session.residentId, { category: services.pack.support.equality.category, all: true }, items);
  return { status: 201, body: { receipt: await receipt() } };
};

export const clearEqualityHandler: Handler<typeof clearEquality> = async (context) => {
  const { tx, session, services, input } = context;
  await inTurn(tx, session.residentId);
  const { receipt } = await act(context, { part: 'equality', act: 'cleared', wording: null }, input.body.decidedAt);
  await replaceOwnFacts(tx, session.residentId, { category: services.pack.support.equality.category, all: true }, []);
  return { status: 201, body: { receipt: await receipt() } };
};
