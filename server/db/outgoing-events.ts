import { randomUUID } from 'node:crypto';
import type { EventAbout, WebhookEvent, WebhookType } from '#contract/webhooks.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db, Tx } from '../database.ts';

/** An event on its way. The same id at every try. */
export interface OutgoingEvent {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly tries: number;
}

/** Writes down, in the transaction of the act, what the landlord's systems are to hear of. */
export async function keepEvent(tx: Tx, type: WebhookType, { residentId, at, payload }: { residentId: string | null; at: string; payload: EventAbout }): Promise<void> {
  await tx.insertInto('outgoing_events').values({ id: randomUUID(), resident_id: residentId, type, at, payload: JSON.stringify(payload), sent_at: null, next_try_at: null, taken_at: null }).execute();
}

/** Takes the oldest event that is due, for this server alone. One that was taken long ago and not finished belongs to a server that has died. */
export async function takeEvent(owner: Db, now: string, deadSeconds: number): Promise<OutgoingEvent | undefined> {
  const row = await owner.updateTable('outgoing_events').set((column) => ({ taken_at: now, tries: column('tries', '+', 1) }))
    .where('id', '=', (query) => query.selectFrom('outgoing_events').select('id').where('sent_at', 'is', null)
      .where((where) => where.or([where('next_try_at', 'is', null), where('next_try_at', '<=', now)]))
      .where((where) => where.or([where('taken_at', 'is', null), where('taken_at', '<', secondsAfter(now, -deadSeconds))])).orderBy('at').limit(1).forUpdate().skipLocked())
    .returning(['id', 'resident_id', 'type', 'at', 'payload', 'tries']).executeTakeFirst();
  if (!row) return undefined;
  const person = row.resident_id === null ? undefined : await owner.selectFrom('residents').select('portal_reference').where('id', '=', row.resident_id).executeTakeFirst();
  return { id: row.id, tries: row.tries, event: { type: row.type, timestamp: row.at, data: { ...row.payload, person: person?.portal_reference ?? null } } };
}

/** The landlord's system has it. */
export async function markTaken(owner: Db, id: string, now: string): Promise<void> {
  await owner.updateTable('outgoing_events').set({ sent_at: now, taken_at: null }).where('id', '=', id).execute();
}

export async function tryEventLater(owner: Db, id: string, nextTryAt: string): Promise<void> {
  await owner.updateTable('outgoing_events').set({ taken_at: null, next_try_at: nextTryAt }).where('id', '=', id).execute();
}

/** Deletes events that are a month old. Returns how many of them had not been sent. */
export async function forgetOldEvents(owner: Db, now: string): Promise<number> {
  const old = () => owner.deleteFrom('outgoing_events').where('at', '<', secondsAfter(now, -30 * 86_400));
  const { numDeletedRows: unsent } = await old().where('sent_at', 'is', null).executeTakeFirstOrThrow();
  await old().execute();
  return Number(unsent);
}
