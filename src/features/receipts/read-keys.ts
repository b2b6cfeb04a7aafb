import { receiptKeys, receiptKeysPath, type ReceiptKeys } from '#contract/receipt-file.ts';

/** The landlord's keys: from the server, else as the worker kept them. `undefined` where neither has any. Not through the query library: it is no word about who is signed in. */
export async function readKeys(): Promise<ReceiptKeys | undefined> {
  try {
    const answer = await fetch(receiptKeysPath);
    const keys = answer.ok ? receiptKeys.safeParse(await answer.json()) : undefined;
    return keys?.success ? keys.data : undefined;
  } catch {
    return undefined; // No connection, and nothing kept, or something else answered in its place.
  }
}
