import type { NotTold, ToldChange } from '#contract/told-words.ts';
import { changeToldOf } from '#domain/request-states/tells-recipients.ts';
import type { RecordItem } from '../views/category-view.ts';
import { isShown, type RecordedDisclosure } from '../views/disclosure-view.ts';
import type { RecordedEvent, RecordedRequest } from '../views/request-view.ts';

/** What the ledger gains when facts were changed. Ids are given by who keeps it. */
export type ToldEntry = Omit<RecordedDisclosure, 'id'>;

type Field = RecordedDisclosure['fields'][number];
type Within = (entry: RecordedDisclosure, field: Field) => boolean;
const nowhere: Within = () => false;

/** Which of the facts that were passed on a request is about. One that names nothing on record is about none of them. */
function within({ details }: Pick<RecordedRequest, 'details'>, items: readonly RecordItem[]): Within {
  switch (details?.kind) {
    case 'correction': {
      const item = items.find((one) => one.id === details.itemId && one.category === details.category);
      return item ? (_entry, { category, key }) => category === item.category && key === item.key : nowhere;
    }
    case 'erasure': case 'restriction': return (_entry, { category }) => details.categories.includes(category);
    case 'objection': return ({ purpose }) => purpose === details.purposeId;
    case 'sharing': return ({ recipient }) => recipient === details.recipientId;
    default: return nowhere;
  }
}

/**
 * Each fact once for each recipient, with the entry that telling them follows: what the person knows of first, then the newest. So an entry that the law hides is followed only where there is no
 * other, and nothing missing points to it.
 */
function gotBefore(request: Pick<RecordedRequest, 'details'>, items: readonly RecordItem[], ledger: readonly RecordedDisclosure[], on: string): { readonly entry: RecordedDisclosure; readonly field: Field }[] {
  const isWithin = within(request, items);
  const rank = (one: RecordedDisclosure) => `${isShown(one, on) ? 1 : 0} ${one.on}`;
  const oldest = ledger.filter(({ toldOf }) => toldOf === null).toSorted((one, other) => rank(one).localeCompare(rank(other)));
  const got = oldest.flatMap((entry) => entry.fields.filter((field) => isWithin(entry, field)).map((field) => [`${entry.recipient} ${field.category} ${field.key}`, { entry, field }] as const));
  return [...new Map(got).values()];
}

/** Recipients that the person may know of by `today`, who would be told: the desk says of which of them it is not done. */
export function recipientsToTell(request: Pick<RecordedRequest, 'details'>, items: readonly RecordItem[], ledger: readonly RecordedDisclosure[], today: string): readonly string[] {
  return [...new Set(gotBefore(request, items, ledger, today).filter(({ entry }) => isShown(entry, today)).map(({ entry }) => entry.recipient))].toSorted();
}

/**
 * Everybody who got facts before is told that they were put right, deleted or limited (UK GDPR Art. 19), for the purpose for which they got them last. `on` is a Europe/London date.
 * What the law hides of a disclosure it hides of this too: an entry may be known no earlier than the one it follows.
 */
export function recipientsTold(request: Pick<RecordedRequest, 'id' | 'details'>, { kind, on, notTold = [], changed = [] }: Pick<RecordedEvent, 'kind' | 'on' | 'notTold' | 'changed'>, items: readonly RecordItem[], ledger: readonly RecordedDisclosure[]): readonly ToldEntry[] {
  const change = request.details ? changeToldOf(kind, request.details.kind) : undefined;
  if (!change) return [];
  const isChanged = ({ category, key }: Field) => kind !== 'answer-with-refusal' || request.details?.kind !== 'erasure' || changed.some((one) => one.category === category && one.key === key);
  const entries = new Map<string, ToldEntry>();
  for (const { entry: { recipient, purpose, shownFrom: known }, field } of gotBefore(request, items, ledger, on)) {
    if (!isChanged(field)) continue;
    const shownFrom = known !== null && known < on ? on : known;
    const key = `${recipient} ${purpose} ${shownFrom}`;
    const fields = [...(entries.get(key)?.fields ?? []), field];
    entries.set(key, toldEntry({ recipient, purpose, fields, shownFrom, on }, { requestId: request.id, change }, notTold));
  }
  return [...entries.values()];
}

function toldEntry(what: Pick<ToldEntry, 'recipient' | 'purpose' | 'fields' | 'shownFrom' | 'on'>, toldOf: { readonly requestId: string; readonly change: ToldChange }, notTold: readonly NotTold[]): ToldEntry {
  const because = notTold.find((one) => one.recipient === what.recipient)?.because ?? null;
  return { ...what, toldOf, notTold: because, occasion: null, promised: true, readAt: null };
}
