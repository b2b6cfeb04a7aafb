import type {
  checkIdentity, endCounterSession, findResidents, lockCounterSession, openCounterSession, readCallCode, readCounter, readCounterSession, resumeCounterSession,
} from '#contract/counter.ts';
import { Refusal } from '#contract/refusal.ts';
import { callCodeFrom, callCodes, counterFinds, counterSeconds, isOpen, lockedSince } from '#domain/counter/counter-rules.ts';
import { nameFits } from '#domain/counter/name-fits.ts';
import { limitWindow, secondsAfter } from '#domain/sign-in-rules.ts';
import { foundView } from '#organisations/views/counter-view.ts';
import { audit, sha256 } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';
import { counterView, endCounter, openCounterOf } from '../counter-sessions.ts';
import { limitTo } from '../limits.ts';
import { newToken } from '../random.ts';
import type { MockCounter, MockResident, Store } from '../store.ts';

/** The code that a caller says and the person's app shows, now. */
export async function callCodeOf(residentId: string, now: string): Promise<{ code: string; until: string }> {
  const { from } = limitWindow(callCodes, now);
  return { code: callCodeFrom(await sha256(`${residentId} ${from}`)), until: secondsAfter(from, callCodes.seconds) };
}

const officeOf = ({ office }: { readonly office: string | null }) => (office === null ? {} : { office });

/** The open session of this tab, its officer being there. @throws Refusal not-found, counter-locked */
export function hereAtCounter({ store, staff, now, counterToken }: StaffContext): MockCounter {
  const kept = openCounterOf(store, staff.staffId, now, counterToken);
  if (!kept) throw new Refusal('not-found');
  if (lockedSince(kept, now) !== null) throw new Refusal('counter-locked');
  kept.seenAt = now;
  return kept;
}

function homeOf({ tenancies, residents }: Store, { facts }: MockResident): string | null {
  if (facts.addressHidden) return null;
  const hidden = (reference: string) => residents.some((one) => one.facts.addressHidden && one.facts.tenancies.includes(reference));
  const homes = tenancies.filter((one) => one.endedOn === null && facts.tenancies.includes(one.reference) && !hidden(one.reference));
  return homes.toSorted((one, other) => other.startedOn.localeCompare(one.startedOn))[0]?.address[0] ?? null;
}

function takeCode({ store, now }: StaffContext, residentId: string, code: string | undefined): boolean {
  const found = store.counterCodes.some((one) => one.residentId === residentId && one.code === code && one.expiresAt > now);
  if (found) store.counterCodes = store.counterCodes.filter((one) => one.residentId !== residentId);
  return found;
}

export const findResidentsHandler: Handler<typeof findResidents> = (context) => {
  const { store, staff, now, input: { body: { by } } } = context;
  limitTo(context, counterFinds, staff.staffId);
  const fits = ({ id, facts }: MockResident): boolean => {
    switch (by.kind) {
      case 'reference': return facts.portalReference === by.reference;
      case 'name': return facts.dateOfBirth === by.dateOfBirth && nameFits(by.name, facts.name);
      case 'code': return store.counterCodes.some((one) => one.residentId === id && one.code === by.code && one.expiresAt > now);
    }
  };
  const people = store.residents.filter(fits).slice(0, 20);
  return { status: 200, body: { people: people.map((one) => foundView({ id: one.id, name: one.facts.name, portalReference: one.facts.portalReference, flagged: one.facts.addressHidden, home: homeOf(store, one) })) } };
};

export const openCounterSessionHandler: Handler<typeof openCounterSession> = async (context) => {
  const { store, staff, now, input: { body: { residentId, reason, code } } } = context;
  if (code !== undefined) limitTo(context, counterFinds, staff.staffId);
  if (openCounterOf(store, staff.staffId, now)) throw new Refusal('counter-busy');
  const role = staff.role === 'safeguarding' ? 'safeguarding' as const : 'officer' as const;
  const resident = store.residents.find((one) => one.id === residentId);
  if (!resident) throw new Refusal('not-found');
  if (resident.facts.addressHidden && role !== 'safeguarding') throw new Refusal('not-allowed');
  if (resident.facts.addressHidden && reason === undefined) throw new Refusal('reason-needed', { errors: [{ pointer: '/reason', code: 'missing' }] });
  const proven = code !== undefined;
  if (proven && !takeCode(context, residentId, code)) throw new Refusal('code-wrong', { keep: true });
  const token = newToken();
  const kept: MockCounter = {
    id: crypto.randomUUID(), token, staffId: staff.staffId, residentId, role, office: staff.office, check: proven ? 'code' : 'none', checkedAt: proven ? now : null,
    openedAt: now, seenAt: now, endsAt: secondsAfter(now, counterSeconds), lockedAt: null, endedAt: null, endedBy: null, looked: [],
  };
  store.counterSessions.push(kept);
  await audit(store, residentId, now, 'counter-opened', { ...officeOf(staff), ...(reason !== undefined && { reason }), ...(proven && { check: 'code' }) }, role);
  return { status: 201, body: { token, session: counterView(store, kept, now) } };
};

export const readCounterHandler: Handler<typeof readCounter> = ({ store, staff, now, today }) => {
  const mine = store.counterSessions.filter((one) => one.staffId === staff.staffId && one.openedAt >= secondsAfter(`${today}T00:00:00.000Z`, -3600)).toReversed();
  const open = mine.find((one) => isOpen(one, now));
  return {
    status: 200,
    body: {
      open: open ? { sessionId: open.id, openedAt: open.openedAt, endsAt: open.endsAt, locked: lockedSince(open, now) !== null } : null,
      today: mine.map((one) => ({
        sessionId: one.id, openedAt: one.openedAt, check: one.check,
        endedAt: one.endedAt ?? (one.endsAt <= now ? one.endsAt : null), endedBy: one.endedBy ?? (one.endsAt <= now ? 'time' as const : null),
      })),
    },
  };
};

export const readCounterSessionHandler: Handler<typeof readCounterSession> = (context) => ({ status: 200, body: counterView(context.store, hereAtCounter(context), context.now) });

export const resumeCounterSessionHandler: Handler<typeof resumeCounterSession> = ({ store, staff, now }) => {
  const kept = openCounterOf(store, staff.staffId, now);
  if (!kept) throw new Refusal('not-found');
  const since = lockedSince(kept, now);
  if (since !== null && staff.view.signedInAt <= since) throw new Refusal('counter-locked');
  Object.assign(kept, { token: newToken(), seenAt: now, lockedAt: null });
  return { status: 200, body: { token: kept.token, session: counterView(store, kept, now) } };
};

export const checkIdentityHandler: Handler<typeof checkIdentity> = async (context) => {
  const { store, staff, now, input: { body: { check, code } } } = context;
  if (check === 'code') limitTo(context, counterFinds, staff.staffId);
  const kept = hereAtCounter(context);
  if (check === 'code' && !takeCode(context, kept.residentId, code)) throw new Refusal('code-wrong', { keep: true });
  Object.assign(kept, { check, checkedAt: now });
  await audit(store, kept.residentId, now, 'counter-checked', { check, ...officeOf(kept) }, kept.role);
  return { status: 200, body: counterView(store, kept, now) };
};

export const lockCounterSessionHandler: Handler<typeof lockCounterSession> = ({ store, staff, now }) => {
  const kept = openCounterOf(store, staff.staffId, now);
  if (kept) kept.lockedAt ??= now;
  return { status: 204, body: undefined };
};

export const endCounterSessionHandler: Handler<typeof endCounterSession> = async ({ store, staff, now, input }) => {
  const kept = openCounterOf(store, staff.staffId, now);
  if (kept) await endCounter(store, kept, now, input.query.by ?? 'officer');
  return { status: 204, body: undefined };
};

export const readCallCodeHandler: Handler<typeof readCallCode> = async (context) => {
  const kept = hereAtCounter(context);
  await audit(context.store, kept.residentId, context.now, 'looked-at', { part: 'call-code', ...officeOf(kept) }, kept.role);
  return { status: 200, body: await callCodeOf(kept.residentId, context.now) };
};
