import type { Receipt } from '#contract/receipts.ts';

const undoDays = 14;

/** Until when what an officer did may be undone here: an instant, 14 days after we had it. The person's own right to say no has no end. */
export function undoUntil({ receivedAt }: Pick<Receipt, 'receivedAt'>): string {
  return new Date(Date.parse(receivedAt) + undoDays * 86_400_000).toISOString();
}
