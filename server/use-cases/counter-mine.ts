import type { endOfficerSession, readMyCallCode, readOfficerSession, showMyCode } from '#contract/counter-mine.ts';
import { myCodes, myCodeSeconds } from '#domain/counter/counter-rules.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Handler } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { audit } from './audit.ts';
import { callCodeOf, myCodeHash } from './counter.ts';
import { limitTo } from './rate-limit.ts';

export const showMyCodeHandler: Handler<typeof showMyCode> = async ({ tx, services, session, now }) => {
  await limitTo(tx, services.secrets, myCodes, session.residentId, now);
  const code = newLetters(4, 2);
  const row = { code_hash: myCodeHash(services, code), expires_at: secondsAfter(now, myCodeSeconds) };
  await tx.insertInto('counter_codes').values({ resident_id: session.residentId, ...row }).onConflict((conflict) => conflict.column('resident_id').doUpdateSet(row)).execute();
  return { status: 201, body: { code, expiresAt: row.expires_at } };
};

export const readMyCallCodeHandler: Handler<typeof readMyCallCode> = async ({ services, session, now }) => ({ status: 200, body: callCodeOf(services, session.residentId, now) });

export const readOfficerSessionHandler: Handler<typeof readOfficerSession> = async ({ tx, session, now }) => {
  const row = await tx.selectFrom('counter_sessions').select(['role', 'office', 'opened_at']).where('resident_id', '=', session.residentId).where('ended_at', 'is', null).where('ends_at', '>', now).orderBy('opened_at', 'desc').limit(1).executeTakeFirst();
  return { status: 200, body: { open: row ? { since: row.opened_at, role: row.role, office: row.office } : null } };
};

export const endOfficerSessionHandler: Handler<typeof endOfficerSession> = async ({ tx, session, now }) => {
  const { numUpdatedRows } = await tx.updateTable('counter_sessions').set({ ended_at: now, ended_by: 'resident' }).where('resident_id', '=', session.residentId).where('ended_at', 'is', null).where('ends_at', '>', now).executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await audit(tx, session.residentId, now, 'counter-ended');
  return { status: 204, body: undefined };
};
