import type { ContactPoint } from '#contract/reach.ts';
import type { ReachPreferences } from '#contract/reach-words.ts';
import type { RecordedReach } from '#organisations/acts/reach.ts';
import type { Tx } from '../database.ts';

/** How a resident is reached. Preferences that were never set follow the language of the landlord's record. */
export async function reachOf(tx: Tx, residentId: string): Promise<RecordedReach> {
  const person = await tx.selectFrom('residents').select(['language', 'preferences', 'code_word_sealed', 'sender']).where('id', '=', residentId).executeTakeFirstOrThrow();
  const points = await tx.selectFrom('contact_points').select(['id', 'kind', 'value', 'verified', 'rules']).where('resident_id', '=', residentId).where('removed_at', 'is', null).orderBy('place').orderBy('value').execute();
  return { points, preferences: person.preferences ?? { language: person.language, format: 'standard', post: true }, hasCodeWord: person.code_word_sealed !== null, sender: person.sender };
}

/** Adds a point, or brings back one that was removed. */
export async function keepPoint(tx: Tx, residentId: string, { id, kind, value, verified, rules }: ContactPoint): Promise<void> {
  const facts = { id, verified, rules: JSON.stringify(rules), added_here: true, removed_at: null };
  await tx.insertInto('contact_points').values({ resident_id: residentId, kind, value, place: 1000, ...facts })
    .onConflict((conflict) => conflict.columns(['resident_id', 'kind', 'value']).doUpdateSet(facts)).execute();
}

/** Changes a point that is there. */
export async function changePoint(tx: Tx, residentId: string, { id, verified, rules }: ContactPoint): Promise<void> {
  await tx.updateTable('contact_points').set({ verified, rules: JSON.stringify(rules) }).where('resident_id', '=', residentId).where('id', '=', id).execute();
}

/** A point that was removed stays as a mark, so that an import from the landlord's systems does not bring it back. */
export async function markRemoved(tx: Tx, residentId: string, pointId: string, at: string): Promise<void> {
  await tx.updateTable('contact_points').set({ removed_at: at, verified: false }).where('resident_id', '=', residentId).where('id', '=', pointId).execute();
}

/** Keeps what the person prefers. */
export async function keepPreferences(tx: Tx, residentId: string, preferences: ReachPreferences): Promise<void> {
  await tx.updateTable('residents').set({ preferences: JSON.stringify(preferences) }).where('id', '=', residentId).execute();
}

/** Keeps the sealed code word, or takes it away. */
export async function keepCodeWord(tx: Tx, residentId: string, sealed: string | null): Promise<void> {
  await tx.updateTable('residents').set({ code_word_sealed: sealed }).where('id', '=', residentId).execute();
}

/** Keeps the name that messages come from. */
export async function keepSender(tx: Tx, residentId: string, sender: string): Promise<void> {
  await tx.updateTable('residents').set({ sender }).where('id', '=', residentId).execute();
}
