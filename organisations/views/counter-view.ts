import type { CounterSession, FoundPerson } from '#contract/counter.ts';
import type { IdentityCheck, RecordPart } from '#contract/counter-words.ts';
import type { ReachPreferences } from '#contract/reach-words.ts';
import { counterLevel, lockSeconds } from '#domain/counter/counter-rules.ts';

/** A counter session as it is kept. Instants. */
export interface KeptCounter {
  readonly id: string;
  readonly openedAt: string;
  readonly endsAt: string;
  readonly check: IdentityCheck;
  readonly checkedAt: string | null;
}

/** Whose record it opens. */
export interface CounterPerson {
  readonly id: string;
  readonly personKey: string;
  readonly name: string;
  readonly portalReference: string;
  readonly language: string;
  readonly format: ReachPreferences['format'];
  readonly flagged: boolean;
}

/** The session as its officer sees it at `now`. */
export function counterSessionView({ id, openedAt, endsAt, check, checkedAt }: KeptCounter, { id: residentId, ...person }: CounterPerson, now: string): CounterSession {
  return { sessionId: id, openedAt, endsAt, lockSeconds, check, checkedAt, level: counterLevel(check, checkedAt, now), person: { residentId, ...person } };
}

/** Somebody who was found, with the least that tells people apart. */
export function foundView({ id, name, portalReference, flagged, home }: { readonly id: string; readonly name: string; readonly portalReference: string; readonly flagged: boolean; readonly home: string | null }): FoundPerson {
  return { residentId: id, name, referenceEnd: portalReference.slice(-3), home, flagged };
}

/** Which part of the record a read opens. Reads that are not here write their own link of the audit chain, or tell nothing of anybody. */
const parts: Readonly<Record<string, RecordPart>> = {
  readHome: 'home', listCategories: 'my-data', listDeletions: 'my-data', readMyNotice: 'my-data', listChoices: 'choices', readChoice: 'choices', listRequests: 'requests',
  listReceipts: 'receipts', readReceipt: 'receipts', readReceiptFile: 'receipts', readReach: 'reach', listDisclosures: 'disclosures', listDecisions: 'decisions', listActivity: 'activity', readSupport: 'support',
};
const ownLink: ReadonlySet<string> = new Set(['readCategory', 'readRequest', 'readAnswer', 'readOrganisation', 'readRequestOptions']);

/** The part of the record that an officer's read is noted under; `null` where the read notes itself. A read that nobody has named is a look all the same. */
export function partOfRead(operation: string): RecordPart | null {
  return ownLink.has(operation) ? null : (parts[operation] ?? 'other');
}
