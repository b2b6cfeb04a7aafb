import type { ImportLine } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { isOpen, mandateState } from '#domain/people/mandate-state.ts';
import type { Tx } from '../database.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { audit } from './audit.ts';

/** Residents on record whose address these lines hide and who were not flagged before. */
export async function newlyFlagged(tx: Tx, lines: readonly ImportLine[]): Promise<string[]> {
  const references = lines.flatMap((line) => (line.type === 'resident' && line.addressHidden ? [line.portalReference] : []));
  if (references.length === 0) return [];
  const rows = await tx.selectFrom('residents').select('id').where('portal_reference', 'in', references).where('address_hidden', '=', false).execute();
  return rows.map((row) => row.id);
}

/**
 * What must not outlast the moment in which somebody is flagged for safety: files of everything and copies on devices that were made with the address in them, letters with a way in that nobody used, and whoever they lived or live with speaking for them,
 * who would go on seeing all the rest. The person may let them speak again, and the desk may record them again. `at`: an instant.
 */
export async function shieldFlagged(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('exports').where('resident_id', 'in', ids).execute();
  // A phone that they left behind may keep a copy with the address in it: it goes when that phone next connects.
  await tx.updateTable('kept_copies').set({ void_at: at }).where('resident_id', 'in', ids).where('void_at', 'is', null).execute();
  await tx.deleteFrom('activation_codes').where('resident_id', 'in', ids).where('used_at', 'is', null).execute();
  const ended = await tx.updateTable('mandates').set({ ended_at: at, ended_by: 'safety' }).where('ended_at', 'is', null).where('principal_id', 'in', ids)
    .where((where) => where.exists(where.selectFrom('tenancy_residents as mine').innerJoin('tenancy_residents as other', 'other.tenancy', 'mine.tenancy').select('mine.tenancy')
      .whereRef('mine.resident_id', '=', 'mandates.principal_id').whereRef('other.resident_id', '=', 'mandates.representative_id'))).returning(['id', 'principal_id', 'accepted_at', 'code_until', 'ends_on']).execute();
  for (const { id: mandateId, principal_id: principalId, accepted_at: acceptedAt, code_until: codeUntil, ends_on: endsOn } of ended) {
    // What was over already leaves nothing.
    if (!isOpen(mandateState({ acceptedAt, codeUntil, endsOn, endedAt: null }, at, londonDate(at)))) continue;
    await audit(tx, principalId, at, 'person-ended', {}, 'system');
    // As every ending, of the person who was spoken for: nothing in it says that safety was why, and none is of whoever spoke.
    await keepEvent(tx, 'person-ended', { residentId: principalId, at, payload: { mandateId } });
  }
}
