import type { RecordItem } from '../views/category-view.ts';
import type { RecordedDisclosure } from '../views/disclosure-view.ts';
import type { RecordedRequest } from '../views/request-view.ts';

/** What the ledger gains when a fact was corrected. Ids are given by who keeps it. */
export type ToldEntry = Omit<RecordedDisclosure, 'id'>;

/**
 * Everybody who got a fact before is told that it was corrected (UK GDPR Art. 19), each once, for the purpose for which they got it last. `on` is a Europe/London date.
 * What the law hides of the disclosure it hides of this too: an entry may be known no earlier than the one it follows.
 */
export function recipientsTold(request: Pick<RecordedRequest, 'id' | 'details'>, items: readonly RecordItem[], ledger: readonly RecordedDisclosure[], on: string): readonly ToldEntry[] {
  const { details } = request;
  if (details?.kind !== 'correction') return [];
  const item = items.find((one) => one.id === details.itemId && one.category === details.category);
  if (!item) return [];
  const got = ledger.filter(({ fields, correctionOf }) => correctionOf === null && fields.some(({ category, key }) => category === item.category && key === item.key));
  const last = new Map(got.toSorted((one, other) => one.on.localeCompare(other.on)).map((one) => [one.recipient, one]));
  return [...last.values()].map(({ recipient, purpose, shownFrom }) => ({
    on, recipient, purpose, fields: [{ category: item.category, key: item.key }], occasion: null, promised: true, readAt: null, correctionOf: request.id,
    shownFrom: shownFrom === null ? null : shownFrom > on ? shownFrom : on,
  }));
}
