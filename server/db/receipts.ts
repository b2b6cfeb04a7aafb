import { sql } from 'kysely';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';
import type { Tx } from '../database.ts';

/** A resident's receipts, newest first. */
export async function receiptsOf(tx: Tx, residentId: string): Promise<ReceiptFacts[]> {
  const rows = await tx.selectFrom('receipts').select('facts').where('resident_id', '=', residentId).orderBy('received_at', 'desc').orderBy('id').execute();
  return rows.map((row) => row.facts);
}

/** One receipt, if it is this resident's. */
export async function receiptById(tx: Tx, residentId: string, id: string): Promise<ReceiptFacts | undefined> {
  return (await tx.selectFrom('receipts').select('facts').where('resident_id', '=', residentId).where('id', '=', id).executeTakeFirst())?.facts;
}

/** The receipt that a write under this key gave. */
export async function receiptOfEntry(tx: Tx, residentId: string, entryId: string): Promise<ReceiptFacts | undefined> {
  return (await tx.selectFrom('receipts').select('facts').where('resident_id', '=', residentId).where(sql<string>`facts->>'entryId'`, '=', entryId).executeTakeFirst())?.facts;
}

/** Keeps a receipt. */
export async function keepReceipt(tx: Tx, residentId: string, facts: ReceiptFacts): Promise<void> {
  await tx.insertInto('receipts').values({ id: facts.id, resident_id: residentId, code: facts.code, facts: JSON.stringify(facts), received_at: facts.receivedAt }).execute();
}
