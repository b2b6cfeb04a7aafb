import { nextSafeInstant } from '#domain/reach/safe-times.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { senderOf, toldOfMessage } from '#organisations/acts/reach.ts';
import { actAsResident, type Database, type Tx } from '../database.ts';
import { reachOf } from '../db/reach.ts';
import type { Services } from '../services.ts';

/** Somebody who has not looked yet is told again after a day at the earliest. Seconds. */
const pause = 86_400;

/** Asks that a person be told that there is something to read. In the transaction of whatever there is. */
export async function askToTell(tx: Tx, residentId: string, now: string): Promise<void> {
  await tx.insertInto('tellings').values({ resident_id: residentId, kind: 'message', asked_at: now, told_at: null })
    .onConflict((conflict) => conflict.columns(['resident_id', 'kind']).doUpdateSet({ asked_at: now })).execute();
}

/** They have looked: the next message is told of again. */
export async function forgetTelling(tx: Tx, residentId: string): Promise<void> {
  await tx.deleteFrom('tellings').where('resident_id', '=', residentId).where('kind', '=', 'message').where('told_at', 'is not', null).execute();
}

async function tellOne(tx: Tx, services: Services, residentId: string, now: string): Promise<void> {
  const row = await tx.selectFrom('tellings').selectAll().where('resident_id', '=', residentId).where('kind', '=', 'message').forUpdate().executeTakeFirst();
  // Told already, and they have not looked since (`forgetTelling`): no second message for every second word.
  if (!row || (row.told_at !== null && (row.told_at >= row.asked_at || row.told_at > secondsAfter(now, -pause)))) return;
  const unread = await tx.selectFrom('messages').select('id').where('resident_id', '=', residentId).where('by_whom', '=', 'landlord').where('seen_at', 'is', null).limit(1).executeTakeFirst();
  await tx.updateTable('tellings').set({ told_at: now }).where('resident_id', '=', residentId).where('kind', '=', 'message').execute();
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
  const due = await database.owner.selectFrom('tellings').select('resident_id').where((where) => where.or([where('told_at', 'is', null), where('told_at', '<', where.ref('asked_at'))])).orderBy('asked_at').limit(500).execute();
  for (const { resident_id: residentId } of due) {
    await database.requests.transaction().execute(async (tx) => {
      await actAsResident(tx, residentId);
      await tellOne(tx, services, residentId, now);
    });
  }
}
