import { exportItemOf, type ExportRecord } from '#organisations/export/export-file.ts';
import { homeNames, type RecordItem, type ViewContext } from '#organisations/views/category-view.ts';
import { actAsResident, actAsStaff, openRecord, type Tx } from '../database.ts';
import { choiceEvents } from '../db/choices.ts';
import { deletionsOf } from '../db/deletions.ts';
import { decisionsOf, wholeLedgerOf } from '../db/ledger.ts';
import { messagesOf } from '../db/messages.ts';
import { reachOf } from '../db/reach.ts';
import { receiptsOf } from '../db/receipts.ts';
import { homesOf, recordItems } from '../db/record-items.ts';
import { requestsOf } from '../db/requests.ts';
import type { StaffContext } from '../http/request-context.ts';

/** All of a record, as it goes into a file or an answer; and its facts as they are kept. */
export interface GatheredRecord {
  readonly record: ExportRecord;
  readonly items: readonly RecordItem[];
}

/** Everything of a resident's that they may be shown. In a transaction that acts for them. */
async function gatherRecord(tx: Tx, residentId: string, context: ViewContext): Promise<GatheredRecord> {
  const person = await tx.selectFrom('residents').selectAll().where('id', '=', residentId).executeTakeFirstOrThrow();
  const { name, portal_reference: portalReference, date_of_birth: dateOfBirth, language, address_hidden: addressHidden } = person;
  const beside = { requests: await requestsOf(tx, residentId), ledger: await wholeLedgerOf(tx, residentId, context.today), homes: homeNames(await homesOf(tx, residentId), addressHidden) };
  const items = await recordItems(tx, residentId);
  return {
    items,
    record: {
      person: { name, portalReference, dateOfBirth, language }, addressHidden,
      items: items.map((item) => exportItemOf(item, { addressHidden, dateOfBirth }, context, beside)).filter((one) => one !== undefined),
      choices: await choiceEvents(tx, residentId), requests: beside.requests, reach: await reachOf(tx, residentId), deletions: await deletionsOf(tx, residentId),
      disclosures: beside.ledger, decisions: await decisionsOf(tx, residentId), receipts: await receiptsOf(tx, residentId), messages: await messagesOf(tx, residentId),
    },
  };
}

/**
 * The record of the person whose request is answered. Staff read no facts (row-level security); what goes into an answer is read as its owner, so that nothing can be in it that the owner may
 * not see: no word of a joint tenant, nothing that the law delays. Then the transaction is the desk's again, with the same record open.
 */
export async function gatherForDesk({ tx, staff }: Pick<StaffContext, 'tx' | 'staff'>, residentId: string, context: ViewContext): Promise<GatheredRecord> {
  await actAsResident(tx, residentId);
  const gathered = await gatherRecord(tx, residentId, context);
  await actAsStaff(tx, staff);
  await openRecord(tx, residentId);
  return gathered;
}
