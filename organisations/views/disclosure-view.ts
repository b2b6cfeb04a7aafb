import type { Disclosure } from '#contract/disclosures.ts';
import type { ToldChange } from '#contract/told-words.ts';
import type { ImportResident } from '#contract/import-line.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import { lawfulBasisView } from './lawful-basis.ts';

/** One entry of the ledger as it is kept. */
export type RecordedDisclosure = NonNullable<ImportResident['disclosures']>[number] & {
  /** When the person looked at it; `null` before. */
  readonly readAt: string | null;
  /** What the recipient was told of, with its request; why they were not told, where they were not. */
  readonly toldOf: { readonly requestId: string; readonly change: ToldChange } | null;
  readonly notTold: Disclosure['notTold'];
};

/** Whether the person may know of an entry by `today`. What the law withholds never counts. */
export function isShown({ shownFrom }: Pick<RecordedDisclosure, 'shownFrom'>, today: string): boolean {
  return shownFrom !== null && shownFrom <= today;
}

/** An entry in the reader's words. An entry of a use that the pack no longer has is a fault of the data, which the import refuses. */
export function disclosureView(entry: RecordedDisclosure, pack: Pack, words: Words): Disclosure {
  const purpose = pack.purposes.find((one) => one.id === entry.purpose);
  if (!purpose) throw new Error(`the pack has no purpose ${entry.purpose}`);
  return {
    id: entry.id, on: entry.on,
    recipient: { id: entry.recipient, name: words(`recipient.${entry.recipient}.name`) },
    purpose: { id: purpose.id, name: words(`purpose.${purpose.id}.name`), lawfulBasis: lawfulBasisView(purpose, words) },
    fields: entry.fields.map(({ category, key }) => ({ categoryId: category, label: words(`item.${key}`) })),
    toldOf: entry.toldOf, notTold: entry.notTold, occasion: entry.occasion, unread: entry.promised && entry.readAt === null,
  };
}

/** Newest first; entries of one day by id, so that pages do not shift. */
export function byNewest(one: Pick<RecordedDisclosure, 'on' | 'id'>, other: Pick<RecordedDisclosure, 'on' | 'id'>): number {
  return one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? 1 : -1;
}
