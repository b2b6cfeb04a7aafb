import { type Selectable, sql } from 'kysely';
import type { RecordedMandate } from '#organisations/views/people-view.ts';
import type { Tx } from '../database.ts';
import type { Tables } from './tables.ts';

const fromRow = (row: Selectable<Tables['mandates']>): RecordedMandate => ({
  id: row.id, principalId: row.principal_id, principalName: row.principal_name, representativeId: row.representative_id, representativeName: row.representative_name, relation: row.relation, scope: row.scope,
  proof: row.proof, madeAt: row.made_at, codeUntil: row.code_until, acceptedAt: row.accepted_at, endsOn: row.ends_on, endedAt: row.ended_at,
});

/** Mandates that name the person who acts, on either side; only the one with this id where it is given. */
export async function mandatesOf(tx: Tx, residentId: string, id?: string): Promise<RecordedMandate[]> {
  const rows = await tx.selectFrom('mandates').selectAll()
    .where((where) => where.or([where('principal_id', '=', residentId), where('representative_id', '=', residentId)])).$if(id !== undefined, (query) => query.where('id', '=', id ?? '')).execute();
  return rows.map(fromRow);
}

/** Keeps a new mandate. */
export async function keepMandate(tx: Tx, one: RecordedMandate, { codeHash, byStaff }: { readonly codeHash: string | null; readonly byStaff: string | null }): Promise<void> {
  await tx.insertInto('mandates').values({
    id: one.id, principal_id: one.principalId, principal_name: one.principalName, representative_id: one.representativeId, representative_name: one.representativeName, relation: one.relation,
    scope: JSON.stringify(one.scope), proof: one.proof, made_at: one.madeAt, code_hash: codeHash, code_until: one.codeUntil, accepted_at: one.acceptedAt, ends_on: one.endsOn, ended_at: null, ended_by: null, by_staff: byStaff,
  }).execute();
}

/** Takes a mandate up by its code. Answers which one, and for whom; `null` where the code opens nothing. */
export async function takeUpMandate(tx: Tx, codeHash: string, at: string): Promise<{ readonly mandateId: string; readonly principalId: string } | null> {
  const { rows } = await sql<{ principal: string | null }>`select keyholder_accept_mandate(${codeHash}, ${at}::timestamptz) as principal`.execute(tx);
  const principalId = rows[0]?.principal ?? null;
  if (principalId === null) return null;
  const { id: mandateId } = await tx.selectFrom('mandates').select('id').where('code_hash', '=', codeHash).where('principal_id', '=', principalId).executeTakeFirstOrThrow();
  return { mandateId, principalId };
}

/** Ends a mandate; one that has ended stays as it is. Answers whether this ended it. */
export async function endMandateOf(tx: Tx, id: string, at: string, by: 'principal' | 'representative'): Promise<boolean> {
  const done = await tx.updateTable('mandates').set({ ended_at: at, ended_by: by }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
