import { recipientsToTell } from '#organisations/acts/recipients-told.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { wholeLedgerOf } from '../db/ledger.ts';
import { wholeItems } from '../db/record-items.ts';
import type { StaffContext } from '../http/request-context.ts';
import { asOwner } from './as-owner.ts';

const tells: ReadonlySet<string> = new Set(['correction', 'erasure', 'restriction', 'objection', 'sharing']);

/**
 * Who was given what a request is about. Read as its owner, so that nobody at the desk learns of an entry that the law hides from the person; those are told all the same (`0036-recipients-told`).
 */
export async function toTell({ tx, staff, today }: Pick<StaffContext, 'tx' | 'staff' | 'today'>, found: DeskRecord): Promise<readonly string[]> {
  const { details, kind, person: { residentId } } = found;
  if (details === null || !tells.has(kind)) return [];
  return asOwner({ tx, staff }, residentId, async () => {
    const items = details.kind === 'correction' && details.category !== null ? await wholeItems(tx, residentId, details.category) : [];
    return recipientsToTell(found, items, await wholeLedgerOf(tx, residentId, today), today);
  });
}
