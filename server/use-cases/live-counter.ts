import type { CounterSession } from '#contract/counter.ts';
import type { IdentityCheck } from '#contract/counter-words.ts';
import type { ConfirmedHow } from '#contract/receipts.ts';
import { checkedAgainUntil, isOpen, lockedSince } from '#domain/counter/counter-rules.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { counterSessionView } from '#organisations/views/counter-view.ts';
import { type KeptSession, sessionView } from '#organisations/views/session-view.ts';
import type { Selectable } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { openRecord, type Tx } from '../database.ts';
import { sha256 } from '../secrets.ts';
import type { Acting } from './acting.ts';
import { audit } from './audit.ts';
import type { LiveSession } from './live-session.ts';

export type CounterRow = Selectable<Tables['counter_sessions']>;

export const timesOf = (row: CounterRow) => ({ seenAt: row.seen_at, endsAt: row.ends_at, lockedAt: row.locked_at, endedAt: row.ended_at });

/** The open session of a member of staff; of this tab, where a token is given. */
export async function openCounterOf(tx: Tx, staffId: string, now: string, token?: string | null): Promise<CounterRow | undefined> {
  const row = await tx.selectFrom('counter_sessions').selectAll().where('staff_id', '=', staffId).where('ended_at', 'is', null)
    .$if(token !== undefined, (query) => query.where('token_hash', '=', sha256(token ?? ''))).executeTakeFirst();
  return row && isOpen(timesOf(row), now) ? row : undefined;
}

/** Notes that the officer is there. A few seconds are exact enough. */
export async function seenAtCounter(tx: Tx, row: CounterRow, now: string): Promise<void> {
  if (row.seen_at < secondsAfter(now, -5)) await tx.updateTable('counter_sessions').set({ seen_at: now }).where('id', '=', row.id).execute();
}

/** The session as its officer sees it. */
export async function counterView(tx: Tx, row: CounterRow, now: string): Promise<CounterSession> {
  const person = await tx.selectFrom('residents').select(['id', 'person_key', 'portal_reference', 'name', 'language', 'address_hidden', 'preferences']).where('id', '=', row.resident_id).executeTakeFirstOrThrow();
  return counterSessionView(
    { id: row.id, openedAt: row.opened_at, endsAt: row.ends_at, check: row.identity_check, checkedAt: row.checked_at },
    { id: person.id, personKey: person.person_key, name: person.name, portalReference: person.portal_reference, language: person.preferences?.language ?? person.language, format: person.preferences?.format ?? 'standard', flagged: person.address_hidden }, now,
  );
}

/** What an officer has at the doors of the resident they are with. */
export interface AtCounter {
  readonly row: CounterRow;
  readonly session: LiveSession;
  readonly check: IdentityCheck;
}

/** The session that an officer has of somebody: theirs, with who acts in it. For a transaction that may read that person's row. */
export async function lentSession(tx: Tx, residentId: string, times: KeptSession, acting: Acting, { organisationId, now }: { readonly organisationId: string; readonly now: string }): Promise<LiveSession> {
  const person = await tx.selectFrom('residents').selectAll().where('id', '=', residentId).executeTakeFirstOrThrow();
  const view = {
    ...sessionView(
      { id: person.id, personKey: person.person_key, name: person.name, portalReference: person.portal_reference, language: person.preferences?.language ?? person.language, format: person.preferences?.format ?? 'standard' },
      times, organisationId, now,
    ),
    role: 'officer-in-session' as const,
  };
  return { tokenHash: '', residentId: person.id, dateOfBirth: person.date_of_birth, addressHidden: person.address_hidden, checked: { level: view.level, via: null }, view, acting };
}

/** The resident's session as the officer holds it: `undefined` when there is none, `locked` when they were away. For a transaction that stands at the door. */
export async function findCounter(tx: Tx, staffId: string, token: string, now: string, { organisationId, confirmed }: { readonly organisationId: string; readonly confirmed: ConfirmedHow | null }): Promise<AtCounter | 'locked' | undefined> {
  const row = await openCounterOf(tx, staffId, now, token);
  if (!row) return undefined;
  if (lockedSince(timesOf(row), now) !== null) return 'locked';
  await seenAtCounter(tx, row, now);
  const times = { signedInAt: row.opened_at, endsAt: row.ends_at, level2Until: checkedAgainUntil(row.identity_check, row.checked_at) };
  const session = await lentSession(tx, row.resident_id, times, { role: row.role, office: row.office, staffId, confirmed }, { organisationId, now });
  return { row, session, check: row.identity_check };
}

/** Notes a look at a part of the record. Answers whether it is the first one of this session: a read that is fetched again is no second look. */
export async function firstLook(tx: Tx, row: CounterRow, part: string): Promise<boolean> {
  if (row.looked.includes(part)) return false;
  await tx.updateTable('counter_sessions').set({ looked: [...row.looked, part] }).where('id', '=', row.id).execute();
  return true;
}

/** Ends the open session of a member of staff, if there is one, and writes it on the resident's chain. */
export async function endCounterOf(tx: Tx, staffId: string, now: string, by: 'officer' | 'resident'): Promise<void> {
  const row = await openCounterOf(tx, staffId, now);
  if (!row) return;
  await tx.updateTable('counter_sessions').set({ ended_at: now, ended_by: by }).where('id', '=', row.id).execute();
  await openRecord(tx, row.resident_id);
  await audit(tx, row.resident_id, now, 'counter-ended', { office: row.office ?? undefined, staffId }, row.role);
}
