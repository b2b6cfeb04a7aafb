import type { AnswerDraft } from '#contract/desk-answers.ts';
import { exportItemOf, type ExportRecord } from '#organisations/export/export-file.ts';
import { untoldBy } from '#organisations/answers/left-out.ts';
import type { OnRecord } from '#organisations/views/about-on-record.ts';
import { homeNames, type RecordItem, type ViewContext } from '#organisations/views/category-view.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import type { Tx } from '../database.ts';
import { choiceEvents } from '../db/choices.ts';
import { deletionsOf } from '../db/deletions.ts';
import { decisionsOf, wholeLedgerOf } from '../db/ledger.ts';
import { leftOutOf } from '../db/left-out.ts';
import { messagesOf } from '../db/messages.ts';
import { reachOf } from '../db/reach.ts';
import { receiptsOf } from '../db/receipts.ts';
import { homesOf, standingWithout, wholeItems } from '../db/record-items.ts';
import { requestsOf } from '../db/requests.ts';
import type { StaffContext } from '../http/request-context.ts';
import { asOwner } from './as-owner.ts';

/** All of a record, as it goes into a file or an answer; and its facts as they are kept. */
export interface GatheredRecord {
  readonly record: ExportRecord;
  readonly items: readonly RecordItem[];
}

/** What an answer is to a request, with what the desk has decided of it until now. */
interface Deciding {
  readonly details: DeskRecord['details'];
  readonly draft: AnswerDraft | null;
}

/** Everything of a resident's that may be in an answer. What the desk decided not even to name is in it too, but shows by nothing that is said of the rest. In a transaction that acts for them. */
async function gatherRecord(tx: Tx, residentId: string, { details, draft }: Deciding, context: ViewContext): Promise<GatheredRecord> {
  const person = await tx.selectFrom('residents').selectAll().where('id', '=', residentId).executeTakeFirstOrThrow();
  const { name, portal_reference: portalReference, date_of_birth: dateOfBirth, language, address_hidden: addressHidden } = person;
  const beside = { requests: await requestsOf(tx, residentId), ledger: await wholeLedgerOf(tx, residentId, context.today), homes: homeNames(await homesOf(tx, residentId), addressHidden) };
  const items = await wholeItems(tx, residentId);
  const reader = { addressHidden, dateOfBirth, standing: await standingWithout(tx, residentId, untoldBy(details, draft, items, await leftOutOf(tx, residentId))) };
  return {
    items,
    record: {
      person: { name, portalReference, dateOfBirth, language }, addressHidden,
      items: items.map((item) => exportItemOf(item, reader, context, beside)).filter((one) => one !== undefined),
      choices: await choiceEvents(tx, residentId), requests: beside.requests, reach: await reachOf(tx, residentId), deletions: await deletionsOf(tx, residentId),
      disclosures: beside.ledger, decisions: await decisionsOf(tx, residentId), receipts: await receiptsOf(tx, residentId), messages: await messagesOf(tx, residentId),
    },
  };
}

/**
 * The record of the person whose request is answered. Staff read no facts (row-level security); what goes into an answer is read as its owner, so that nothing can be in it that the owner may
 * not see: no word of a joint tenant, nothing that the law delays.
 */
export function gatherForDesk(desk: Pick<StaffContext, 'tx' | 'staff'>, residentId: string, deciding: Deciding, context: ViewContext): Promise<GatheredRecord> {
  return asOwner(desk, residentId, () => gatherRecord(desk.tx, residentId, deciding, context));
}

/** What on record a request may be about, to name it. Of one that can be about no fact and no decision nothing is read. */
export async function namedByRequest(desk: Pick<StaffContext, 'tx' | 'staff'>, { details, person: { residentId } }: DeskRecord): Promise<OnRecord> {
  const category = details?.kind === 'correction' ? details.category : null;
  if (category !== null) return { decisions: [], items: await asOwner(desk, residentId, () => wholeItems(desk.tx, residentId, category)) };
  return { items: [], decisions: details?.kind === 'decision-review' ? await asOwner(desk, residentId, () => decisionsOf(desk.tx, residentId)) : [] };
}
