import { randomUUID } from 'node:crypto';
import type { DemoMessage } from '#contract/demo-post.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db, Tx } from '../database.ts';

/** A message on its way. The same id at every try, so that a mail server can tell a second one. */
export interface Mail {
  readonly id: string;
  readonly message: DemoMessage;
  readonly tries: number;
  readonly endsAt: string;
}

/** Writes a message down; it goes after the transaction. `endsAt`: it is of no use later. */
export async function keepMail(tx: Tx, message: DemoMessage, notBefore: string, endsAt: string): Promise<void> {
  // The database reads back nothing here: whoever may write may not read what was written to others.
  await tx.insertInto('outgoing_mail').values({
    id: randomUUID(), message: JSON.stringify(message), made_at: message.at, not_before: notBefore, ends_at: endsAt, next_try_at: notBefore, taken_at: null, sent_at: null, given_up: null,
  }).execute();
}

/** Takes one message that is due, for this server alone. One that was taken long ago and not finished belongs to a server that has died. */
export async function takeMail(owner: Db, now: string, deadSeconds: number): Promise<Mail | undefined> {
  const row = await owner.updateTable('outgoing_mail').set((column) => ({ taken_at: now, tries: column('tries', '+', 1) }))
    .where('id', '=', (query) => query.selectFrom('outgoing_mail').select('id').where('sent_at', 'is', null).where('given_up', 'is', null).where('next_try_at', '<=', now)
      .where((where) => where.or([where('taken_at', 'is', null), where('taken_at', '<', secondsAfter(now, -deadSeconds))])).orderBy('next_try_at').limit(1).forUpdate().skipLocked())
    .returning(['id', 'message', 'tries', 'ends_at']).executeTakeFirst();
  return row && { id: row.id, message: row.message, tries: row.tries, endsAt: row.ends_at };
}

/**
 * Whether it goes to a contact point that its person has taken away since it was written, or that somebody flagged for safety took away at all: it may lie in the hands of the one they hide from.
 * Word of the taking away itself is written in that moment, and goes there against fraud.
 */
export async function isUnwanted(owner: Db, { to, at, portalReference }: DemoMessage): Promise<boolean> {
  const found = await owner.selectFrom('contact_points as point').innerJoin('residents as person', 'person.id', 'point.resident_id').select('point.id')
    .where('person.portal_reference', '=', portalReference).where('point.value', '=', to)
    .where((where) => where.or([where('point.removed_at', '>', at), where.and([where('point.removed_at', 'is not', null), where('person.address_hidden', '=', true)])])).executeTakeFirst();
  return found !== undefined;
}

/** It is with the mail server. What it said and whom it went to is not kept. */
export async function markSent(owner: Db, id: string, now: string): Promise<void> {
  await owner.updateTable('outgoing_mail').set({ sent_at: now, taken_at: null, message: '{}' }).where('id', '=', id).execute();
}

export async function tryLater(owner: Db, id: string, nextTryAt: string): Promise<void> {
  await owner.updateTable('outgoing_mail').set({ taken_at: null, next_try_at: nextTryAt }).where('id', '=', id).execute();
}

/** Nobody will send it: too late, or refused for good. */
export async function giveUp(owner: Db, id: string, why: string): Promise<void> {
  await owner.updateTable('outgoing_mail').set({ taken_at: null, given_up: why, message: '{}' }).where('id', '=', id).execute();
}

/** Deletes what was sent or given up a month ago. */
export async function forgetOldMail(owner: Db, now: string): Promise<void> {
  await owner.deleteFrom('outgoing_mail').where('made_at', '<', secondsAfter(now, -30 * 86_400)).where((where) => where.or([where('sent_at', 'is not', null), where('given_up', 'is not', null)])).execute();
}
