import { nextSafeInstant } from '#domain/reach/safe-times.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { senderOf, toldOfMessage } from '#organisations/acts/reach.ts';
import { actAsResident, type Database, type Tx } from '../database.ts';
import { reachOf } from '../db/reach.ts';
import type { Services } from '../services.ts';

/** Somebody who has not looked yet is told again after a day at the earliest. Seconds. */
const pause = 86_400;

/** What there is to read: a message, or what happened to a request or complaint. */
type Kind = 'message' | 'case';

/** Asks that a person be told that there is something to read. In the transaction of whatever there is. */
export async function askToTell(tx: Tx, residentId: string, now: string, kind: Kind = 'message'): Promise<void> {
  await tx.insertInto('tellings').values({ resident_id: residentId, kind, asked_at: now, told_at: null })
    .onConflict((conflict) => conflict.columns(['resident_id', 'kind']).doUpdateSet({ asked_at: now })).execute();
}

/** They have looked: the next one is told of again. */
export async function forgetTelling(tx: Tx, residentId: string, kind: Kind = 'message'): Promise<void> {
  await tx.deleteFrom('tellings').where('resident_id', '=', residentId).where('kind', '=', kind).where('told_at', 'is not', null).execute();
}

async function tellOne(tx: Tx, services: Services, residentId: string, now: string): Promise<void> {
  const rows = await tx.selectFrom('tellings').selectAll().where('resident_id', '=', residentId).orderBy('kind').forUpdate().execute();
  const due = rows.filter((row) => row.told_at === null || row.told_at < row.asked_at);
  // Told already, and they have not looked since (`forgetTelling`): no second message for every second word.
  if (due.length === 0 || rows.some((row) => row.told_at !== null && row.told_at > secondsAfter(now, -pause))) return;
  const unread = due.some((row) => row.kind === 'case')
    || await tx.selectFrom('messages').select('id').where('resident_id', '=', residentId).where('by_whom', '=', 'landlord').where('seen_at', 'is', null).limit(1).executeTakeFirst();
  await tx.updateTable('tellings').set({ told_at: now }).where('resident_id', '=', residentId).where('kind', 'in', due.map((row) => row.kind)).execute();
  if (!unread) return;
  const { portal_reference: portalReference } = await tx.selectFrom('residents').select('portal_reference').where('id', '=', residentId).executeTakeFirstOrThrow();
  const reach = await reachOf(tx, residentId);
  const { language } = reach.preferences;
  for (const point of toldOfMessage(reach)) {
    await services.transport(tx, {
      to: point.value, channel: point.kind === 'email' ? 'email' : 'text', language, at: now, code: null, link: null, portalReference, from: senderOf(services.pack, reach.sender),
      subject: services.letter(language, 'message.subject', {}), body: services.letter(language, 'message.body', { link: `${services.publicOrigin}/${language}/sign-in` }),
    }, nextSafeInstant(point.rules.safeTimes, now));
  }
}

/** Tells everybody who is to be told, acting for each alone. Harmless twice and on many servers: a person's row is held while they are told. */
export async function tellPeople(database: Database, services: Services): Promise<void> {
  const now = services.now().toISOString();
  const due = await database.owner.selectFrom('tellings').select('resident_id').where((where) => where.or([where('told_at', 'is', null), where('told_at', '<', where.ref('asked_at'))]))
    // Who was told today waits, and must not stand in the way of the others.
    .where((where) => where.not(where.exists(where.selectFrom('tellings as told').select('told.kind').whereRef('told.resident_id', '=', 'tellings.resident_id').where('told.told_at', '>', secondsAfter(now, -pause)))))
    .groupBy('resident_id').orderBy(({ fn }) => fn.min('asked_at')).limit(500).execute();
  for (const { resident_id: residentId } of due) {
    await database.requests.transaction().execute(async (tx) => {
      await actAsResident(tx, residentId);
      await tellOne(tx, services, residentId, now);
    });
  }
}
