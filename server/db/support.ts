import { sql } from 'kysely';
import type { OwnAct, OwnPart } from '#organisations/acts/own-acts.ts';
import type { RecordedSupport } from '#organisations/acts/support.ts';
import type { OnRegister } from '#organisations/views/emergency-view.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { Tx } from '../database.ts';

/** What the register says of a resident. */
export async function supportOf(tx: Tx, residentId: string): Promise<RecordedSupport | undefined> {
  const row = await tx.selectFrom('support_registers').selectAll().where('resident_id', '=', residentId).executeTakeFirst();
  return row && { details: row.details, since: row.since, checkedAt: row.checked_at, wording: row.wording };
}

/** Puts somebody on the register, or other words in place of theirs. */
export async function keepSupportOf(tx: Tx, residentId: string, { details, since, checkedAt, wording }: RecordedSupport): Promise<void> {
  const facts = { details: JSON.stringify(details), since, checked_at: checkedAt, wording: JSON.stringify(wording) };
  await tx.insertInto('support_registers').values({ resident_id: residentId, ...facts }).onConflict((conflict) => conflict.column('resident_id').doUpdateSet(facts)).execute();
}

/** Takes somebody off the register, with all that it said. */
export async function dropSupportOf(tx: Tx, residentId: string): Promise<void> {
  await tx.deleteFrom('support_registers').where('resident_id', '=', residentId).execute();
}

/** What a resident did with the register and with equality answers, in order. */
export async function ownActsOf(tx: Tx, residentId: string): Promise<OwnAct[]> {
  const rows = await tx.selectFrom('own_acts').selectAll().where('resident_id', '=', residentId).orderBy('place').execute();
  return rows.map((row) => ({ part: row.part, act: row.act, effectiveAt: row.effective_at, decidedAt: row.decided_at, receivedAt: row.received_at, wording: row.wording, receiptId: row.receipt_id }));
}

/** Appends an act. `place` counts up from 1; the resident's turn is held. */
export async function appendOwnAct(tx: Tx, residentId: string, place: number, one: OwnAct): Promise<void> {
  await tx.insertInto('own_acts').values({
    resident_id: residentId, place, part: one.part, act: one.act, effective_at: one.effectiveAt, decided_at: one.decidedAt, received_at: one.receivedAt,
    wording: one.wording && JSON.stringify(one.wording), receipt_id: one.receiptId,
  }).execute();
}

/** After every fact that an import brings. */
const firstPlace = 1_000_000;

/** Puts facts of a resident's own in place of those there are in the category. `all`: of what the landlord had from elsewhere nothing stays either. */
export async function replaceOwnFacts(tx: Tx, residentId: string, { category, all }: { readonly category: string; readonly all: boolean }, items: readonly RecordItem[]): Promise<void> {
  // An officer beside the person does not see them, and so could not delete them in the plain way.
  await sql`select keyholder_drop_own(${category})`.execute(tx);
  if (all) await tx.deleteFrom('record_items').where('resident_id', '=', residentId).where('category', '=', category).execute();
  if (items.length === 0) return;
  await tx.insertInto('record_items').values(items.map(({ id, key, value, source, collectedOn }, at) => ({
    resident_id: residentId, id, place: firstPlace + at, category, key, value: JSON.stringify(value), source, collected_on: collectedOn, retention_started_on: null, hold: null, property: null,
  }))).execute();
}

/** Which of these residents keep the part themselves. */
export async function whoKeeps(tx: Tx, part: OwnPart, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('own_acts').select('resident_id').distinct().where('part', '=', part).where('resident_id', 'in', [...ids]).execute();
  return new Set(rows.map((row) => row.resident_id));
}

/** The register as staff may see it, by the home's address where `place` is said. */
export async function emergencyList(tx: Tx, place: string): Promise<OnRegister[]> {
  const { rows } = await sql<{ resident_id: string; name: string; language: string; home: string[] | null; phones: string[]; details: RecordedSupport['details'] }>`
    select * from keyholder_emergency(${place})`.execute(tx);
  return rows.map(({ details: { needs, words, call, language }, ...row }) => ({ residentId: row.resident_id, name: row.name, home: row.home, phones: row.phones, speaks: row.language, needs, words, call, language }));
}
