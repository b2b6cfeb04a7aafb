import type { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import type { readEquality } from '#contract/equality.ts';
import type { readSupport } from '#contract/support.ts';
import { Refusal } from '#contract/refusal.ts';
import { equalityItems, equalityView } from '#organisations/acts/equality.ts';
import { type OwnAct, ownAct } from '#organisations/acts/own-acts.ts';
import { type RecordedSupport, supportItems, supportView } from '#organisations/acts/support.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';

const keptOf = ({ store, session }: SignedInContext): RecordedSupport | undefined => store.supports.find((one) => one.residentId === session.resident.id)?.kept;

function supportNow(context: SignedInContext, language: string | undefined) {
  const { session, services, today } = context;
  return supportView(keptOf(context), { level: session.view.level, lent: session.acting !== undefined }, { pack: services.pack, words: services.words(language), today });
}

function equalityNow({ services, items }: SignedInContext, language: string | undefined, level: 1 | 2) {
  return equalityView(items, level, { pack: services.pack, words: services.words(language) });
}

function act(context: SignedInContext, wanted: Pick<OwnAct, 'part' | 'act' | 'wording'>, decidedAt: string) {
  const { store, session, services, now, sentAt } = context;
  const residentId = session.resident.id;
  const made = ownAct(services.pack, store.ownActs.filter((one) => one.residentId === residentId), { ...wanted, receiptId: crypto.randomUUID() }, { decidedAt, now, sentAt });
  store.ownActs.push({ ...made.act, residentId });
  return { effectiveAt: made.act.effectiveAt, receipt: () => giveReceipt(context, made.act.receiptId, `${wanted.part}-changed`, made.about) };
}

function replaceFacts({ store, session }: SignedInContext, category: string, facts: readonly RecordItem[]): void {
  const residentId = session.resident.id;
  store.ownFacts = [...store.ownFacts.filter((one) => one.residentId !== residentId || one.fact.category !== category), ...facts.map((fact) => ({ residentId, fact }))];
}

function keepOn(context: SignedInContext, kept: RecordedSupport | undefined): void {
  const { store, session, services } = context;
  const residentId = session.resident.id;
  store.supports = [...store.supports.filter((one) => one.residentId !== residentId), ...(kept ? [{ residentId, kept }] : [])];
  replaceFacts(context, services.pack.support.category, kept ? supportItems(services.pack, services.words(kept.wording.language), kept) : []);
}

export const readSupportHandler: Handler<typeof readSupport> = async (context) => {
  const { store, session, now, input } = context;
  const body = supportNow(context, input.query.language);
  if (body.details) await audit(store, session.resident.id, now, 'looked-at', { part: 'support' });
  return { status: 200, body };
};

export const joinSupportHandler: Handler<typeof joinSupport> = async (context) => {
  const { needs, words, call, language, wording, shownIn, decidedAt } = context.input.body;
  const before = keptOf(context);
  const seen = { version: wording, language: shownIn };
  const { effectiveAt, receipt } = act(context, { part: 'support', act: before ? 'changed' : 'joined', wording: seen }, decidedAt);
  keepOn(context, { details: { needs: [...new Set(needs)], words, call, language }, since: before?.since ?? effectiveAt, checkedAt: effectiveAt, wording: seen });
  return { status: 201, body: { receipt: await receipt() } };
};

export const keepSupportHandler: Handler<typeof keepSupport> = async (context) => {
  const before = keptOf(context);
  if (!before) throw new Refusal('act-not-open');
  const { effectiveAt, receipt } = act(context, { part: 'support', act: 'kept', wording: null }, context.input.body.decidedAt);
  keepOn(context, { ...before, checkedAt: effectiveAt });
  return { status: 201, body: { receipt: await receipt() } };
};

export const leaveSupportHandler: Handler<typeof leaveSupport> = async (context) => {
  const { receipt } = act(context, { part: 'support', act: 'left', wording: null }, context.input.body.decidedAt);
  keepOn(context, undefined);
  return { status: 201, body: { receipt: await receipt() } };
};

export const readEqualityHandler: Handler<typeof readEquality> = async (context) => {
  const { store, session, services, now, input } = context;
  const body = equalityNow(context, input.query.language, session.view.level);
  if (body.answers && body.held > 0) await audit(store, session.resident.id, now, 'looked-at', { category: services.pack.support.equality.category });
  return { status: 200, body };
};

export const answerEqualityHandler: Handler<typeof answerEquality> = async (context) => {
  const { services, today, input } = context;
  const { answers, shownIn, decidedAt } = input.body;
  const facts = equalityItems(services.pack, services.words(shownIn), answers, today);
  const { receipt } = act(context, { part: 'equality', act: 'answered', wording: null }, decidedAt);
  replaceFacts(context, services.pack.support.equality.category, facts);
  return { status: 201, body: { receipt: await receipt() } };
};

export const clearEqualityHandler: Handler<typeof clearEquality> = async (context) => {
  const { services, input } = context;
  const { receipt } = act(context, { part: 'equality', act: 'cleared', wording: null }, input.body.decidedAt);
  replaceFacts(context, services.pack.support.equality.category, []);
  return { status: 201, body: { receipt: await receipt() } };
};
