import { randomUUID } from 'node:crypto';
import type {
  checkIdentity, endCounterSession, findResidents, lockCounterSession, openCounterSession, readCallCode, readCounter, readCounterSession, resumeCounterSession,
} from '#contract/counter.ts';
import { Refusal } from '#contract/refusal.ts';
import { callCodeFrom, callCodes, counterFinds, counterSeconds, isOpen, lockedSince } from '#domain/counter/counter-rules.ts';
import { nameFits } from '#domain/counter/name-fits.ts';
import { limitWindow, secondsAfter } from '#domain/sign-in-rules.ts';
import { foundView } from '#organisations/views/counter-view.ts';
import { openRecord } from '../database.ts';
import { findPeople, takeMyCode } from '../db/counter.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { newToken, sha256 } from '../secrets.ts';
import type { Services } from '../services.ts';
import { audit } from './audit.ts';
import { type CounterRow, counterView, endCounterOf, openCounterOf, seenAtCounter, timesOf } from './live-counter.ts';
import { limitTo } from './rate-limit.ts';

/** Hash of a code that a resident shows. */
export const myCodeHash = ({ secrets }: Services, code: string): string => secrets.codeHash('my-code', code);

/** The code that a caller says and the person's app shows, now. */
export function callCodeOf({ secrets }: Services, residentId: string, now: string): { code: string; until: string } {
  const { from } = limitWindow(callCodes, now);
  return { code: callCodeFrom(secrets.codeHash(`call ${residentId}`, from)), until: secondsAfter(from, callCodes.seconds) };
}

const counted = ({ tx, services, staff, now }: StaffContext): Promise<void> => limitTo(tx, services.secrets, counterFinds, staff.staffId, now);

/** The open session of this tab, its officer being there. @throws Refusal not-found, counter-locked */
export async function hereAtCounter(context: StaffContext): Promise<CounterRow> {
  const { tx, staff, now, counterToken } = context;
  const row = await openCounterOf(tx, staff.staffId, now, counterToken);
  if (!row) throw new Refusal('not-found');
  if (lockedSince(timesOf(row), now) !== null) throw new Refusal('counter-locked');
  await seenAtCounter(tx, row, now);
  await openRecord(tx, row.resident_id);
  return row;
}

export const findResidentsHandler: Handler<typeof findResidents> = async (context) => {
  const { tx, services, now, input: { body: { by } } } = context;
  await counted(context);
  const wanted = by.kind === 'reference' ? { reference: by.reference } : by.kind === 'name' ? { born: by.dateOfBirth } : { codeHash: myCodeHash(services, by.code) };
  const rows = (await findPeople(tx, wanted, now)).filter((row) => by.kind !== 'name' || nameFits(by.name, row.name));
  return { status: 200, body: { people: rows.slice(0, 20).map(({ portal_reference: portalReference, ...row }) => foundView({ ...row, portalReference })) } };
};

/** @throws Refusal not-found, not-allowed, reason-needed, code-wrong, counter-busy */
export const openCounterSessionHandler: Handler<typeof openCounterSession> = async (context) => {
  const { tx, services, staff, now, input: { body: { residentId, reason, code } } } = context;
  if (code !== undefined) await counted(context);
  await tx.updateTable('counter_sessions').set((row) => ({ ended_at: row.ref('ends_at'), ended_by: 'time' as const })).where('staff_id', '=', staff.staffId).where('ended_at', 'is', null).where('ends_at', '<=', now).execute();
  if (await openCounterOf(tx, staff.staffId, now)) throw new Refusal('counter-busy');
  const role = staff.role === 'safeguarding' ? 'safeguarding' as const : 'officer' as const;
  const flags = await tx.selectNoFrom((from) => [from.fn<boolean>('keyholder_flagged', [from.val(residentId)]).as('flagged'), from.fn<boolean>('keyholder_on_record', [from.val(residentId)]).as('there')]).executeTakeFirstOrThrow();
  if (!flags.there) throw new Refusal('not-found');
  if (flags.flagged && role !== 'safeguarding') throw new Refusal('not-allowed');
  if (flags.flagged && reason === undefined) throw new Refusal('reason-needed', { errors: [{ pointer: '/reason', code: 'missing' }] });
  const proven = code !== undefined;
  if (proven && !(await takeMyCode(tx, residentId, myCodeHash(services, code), now))) throw new Refusal('code-wrong', { keep: true });
  await openRecord(tx, residentId);
  const token = newToken();
  const row = await tx.insertInto('counter_sessions').values({
    id: randomUUID(), token_hash: sha256(token), staff_id: staff.staffId, resident_id: residentId, role, office: staff.office, reason: reason ?? null,
    identity_check: proven ? 'code' : 'none', checked_at: proven ? now : null, opened_at: now, seen_at: now, ends_at: secondsAfter(now, counterSeconds),
  }).onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst();
  if (!row) throw new Refusal('counter-busy');
  const by = { office: staff.office ?? undefined, staffId: staff.staffId };
  await audit(tx, residentId, now, 'counter-opened', { ...by, ...(reason !== undefined && { reason }), ...(proven && { check: 'code' }) }, role);
  return { status: 201, body: { token, session: await counterView(tx, row, now) } };
};

export const readCounterHandler: Handler<typeof readCounter> = async ({ tx, staff, now, today }) => {
  const rows = await tx.selectFrom('counter_sessions').selectAll().where('staff_id', '=', staff.staffId).where('opened_at', '>=', secondsAfter(`${today}T00:00:00.000Z`, -3600)).orderBy('opened_at', 'desc').limit(200).execute();
  const open = rows.find((row) => isOpen(timesOf(row), now));
  return {
    status: 200,
    body: {
      open: open ? { sessionId: open.id, openedAt: open.opened_at, endsAt: open.ends_at, locked: lockedSince(timesOf(open), now) !== null } : null,
      today: rows.map((row) => ({
        sessionId: row.id, openedAt: row.opened_at, check: row.identity_check,
        endedAt: row.ended_at ?? (row.ends_at <= now ? row.ends_at : null), endedBy: row.ended_by ?? (row.ends_at <= now ? 'time' as const : null),
      })),
    },
  };
};

export const readCounterSessionHandler: Handler<typeof readCounterSession> = async (context) => ({ status: 200, body: await counterView(context.tx, await hereAtCounter(context), context.now) });

/** @throws Refusal not-found, counter-locked unless the officer has signed in since */
export const resumeCounterSessionHandler: Handler<typeof resumeCounterSession> = async ({ tx, staff, now }) => {
  const row = await openCounterOf(tx, staff.staffId, now);
  if (!row) throw new Refusal('not-found');
  const since = lockedSince(timesOf(row), now);
  if (since !== null && staff.view.signedInAt <= since) throw new Refusal('counter-locked');
  const token = newToken();
  await tx.updateTable('counter_sessions').set({ token_hash: sha256(token), seen_at: now, locked_at: null }).where('id', '=', row.id).execute();
  return { status: 200, body: { token, session: await counterView(tx, row, now) } };
};

/** @throws Refusal not-found, counter-locked, code-wrong */
export const checkIdentityHandler: Handler<typeof checkIdentity> = async (context) => {
  const { tx, services, now, staff, input: { body: { check, code } } } = context;
  if (check === 'code') await counted(context);
  const row = await hereAtCounter(context);
  if (check === 'code' && !(code !== undefined && await takeMyCode(tx, row.resident_id, myCodeHash(services, code), now))) throw new Refusal('code-wrong', { keep: true });
  await tx.updateTable('counter_sessions').set({ identity_check: check, checked_at: now }).where('id', '=', row.id).execute();
  await audit(tx, row.resident_id, now, 'counter-checked', { check, office: row.office ?? undefined, staffId: staff.staffId }, row.role);
  return { status: 200, body: await counterView(tx, { ...row, identity_check: check, checked_at: now }, now) };
};

export const lockCounterSessionHandler: Handler<typeof lockCounterSession> = async ({ tx, staff, now }) => {
  await tx.updateTable('counter_sessions').set({ locked_at: now }).where('staff_id', '=', staff.staffId).where('ended_at', 'is', null).where('locked_at', 'is', null).execute();
  return { status: 204, body: undefined };
};

export const endCounterSessionHandler: Handler<typeof endCounterSession> = async ({ tx, staff, now, input, header }) => {
  await endCounterOf(tx, staff.staffId, now, input.query.by ?? 'officer');
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};

export const readCallCodeHandler: Handler<typeof readCallCode> = async (context) => {
  const { tx, services, now, staff } = context;
  const row = await hereAtCounter(context);
  await audit(tx, row.resident_id, now, 'looked-at', { part: 'call-code', office: row.office ?? undefined, staffId: staff.staffId }, row.role);
  return { status: 200, body: callCodeOf(services, row.resident_id, now) };
};
