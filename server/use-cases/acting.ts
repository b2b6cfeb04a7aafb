import type { ConfirmedHow } from '#contract/receipts.ts';

/** For whom a transaction acts when it is not the person themselves: on every link of the audit chain, and on receipts. */
export interface Acting {
  readonly role: 'officer' | 'safeguarding' | 'representative';
  readonly office: string | null;
  /** Of an officer. */
  readonly staffId?: string;
  /** Of somebody who speaks for the person: what lets them, and since when it does. */
  readonly mandate?: { readonly id: string; readonly since: string };
  readonly confirmed: ConfirmedHow | null;
}
