import { sql } from 'kysely';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';
import type { SignedDocument } from '../receipt-keys.ts';
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

/** The receipt that a write under this key gave; the newest where a link was used again later. */
export async function receiptOfEntry(tx: Tx, residentId: string, entryId: string): Promise<ReceiptFacts | undefined> {
  return (await tx.selectFrom('receipts').select('facts').where('resident_id', '=', residentId).where(sql<string>`facts->>'entryId'`, '=', entryId).orderBy('received_at', 'desc').executeTakeFirst())?.facts;
}

/** Keeps a receipt. */
export async function keepReceipt(tx: Tx, residentId: string, facts: ReceiptFacts): Promise<void> {
  await tx.insertInto('receipts').values({ id: facts.id, resident_id: residentId, code: facts.code, facts: JSON.stringify(facts), received_at: facts.receivedAt }).execute();
}

/** Keeps the signed document of a receipt. */
export async function keepReceiptFile(tx: Tx, residentId: string, receiptId: string, { kid, document, signature, codeSignature }: SignedDocument): Promise<void> {
  await tx.insertInto('receipt_files').values({ receipt_id: receiptId, resident_id: residentId, kid, document, signature, code_signature: codeSignature }).execute();
}

/** The signed document of a receipt of this resident; one given before there were any has none. */
export async function receiptFileOf(tx: Tx, residentId: string, receiptId: string): Promise<SignedDocument | undefined> {
  const row = await tx.selectFrom('receipt_files').selectAll().where('resident_id', '=', residentId).where('receipt_id', '=', receiptId).executeTakeFirst();
  return row && { kid: row.kid, document: row.document, signature: row.signature, codeSignature: row.code_signature };
}
