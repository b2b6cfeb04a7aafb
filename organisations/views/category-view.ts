import type { ItemLine } from '#contract/items.ts';
import type { CategorySummary, DataItem, ItemValue } from '#contract/my-data.ts';
import type { ImportResident } from '#contract/import-line.ts';
import { foldChallenge } from '#domain/challenges/fold-challenge.ts';
import { keptBy, notSaid } from '../acts/kept-by.ts';
import { isMeantFor, type Standing, standingWithin, usesFor } from '../acts/standing.ts';
import type { Pack, PackCategory, PackItem } from '../pack.ts';
import { isAboutOthers, isRecording } from '../item-kinds.ts';
import type { Words } from '../words.ts';
import type { RecordedDisclosure } from './disclosure-view.ts';
import { lawfulBasisView } from './lawful-basis.ts';
import type { RecordedRequest } from './request-view.ts';

/** One fact on record. The shape of an import line's item, which is also how it is stored. */
export type RecordItem = ImportResident['items'][number];

/** How much of a value its reader may see now. */
export interface Sight {
  /** Level 2: checked again within 15 minutes. */
  readonly level: 1 | 2;
  /** Their address is hidden: shown nowhere, not even to themselves on screen. */
  readonly addressHidden: boolean;
}

/** Whose record it is, and how surely they were checked. */
export interface Reader extends Sight {
  readonly dateOfBirth: string;
  readonly standing: Standing;
}

/** What lies beside a record and shows on its facts. */
export interface Beside {
  readonly requests: readonly RecordedRequest[];
  /** Entries of the ledger that the person may know of by now. */
  readonly ledger: readonly RecordedDisclosure[];
  /** How each home is named, by its reference; empty with one home. */
  readonly homes: ReadonlyMap<string, string>;
}
const nothingBeside: Beside = { requests: [], ledger: [], homes: new Map() };

/** Names of a person's homes where there are several: the first line of the address, or the reference where the address is hidden. */
export function homeNames(homes: readonly { readonly reference: string; readonly address: readonly string[] }[], addressHidden: boolean): ReadonlyMap<string, string> {
  return homes.length < 2 ? new Map() : new Map(homes.map(({ reference, address }) => [reference, addressHidden ? reference : (address[0] ?? reference)]));
}

function challengeOf({ id, category }: RecordItem, { requests, ledger }: Beside, words: Words): DataItem['challenge'] {
  const found = foldChallenge(requests, { category, itemId: id });
  if (!found) return null;
  const { correction } = found;
  const told = correction ? ledger.filter(({ toldOf, notTold }) => toldOf?.change === 'corrected' && toldOf.requestId === correction.requestId && notTold === null) : [];
  return { ...found, correction: correction && { ...correction, told: told.map(({ on, recipient }) => ({ on, name: words(`recipient.${recipient}.name`) })) } };
}

/** What a view is made with. `today` is a Europe/London calendar date. */
export interface ViewContext {
  readonly pack: Pack;
  readonly words: Words;
  readonly today: string;
}

/** A value as this reader may see it now: secrets never, a hidden address never, sensitive ones after a second check. */
export function valueFor(value: ItemValue, item: PackItem, reader: Sight): ItemValue {
  if (item.secret) return { kind: 'covered', reason: 'secret' };
  if (value.kind === 'address' && reader.addressHidden) return { kind: 'covered', reason: 'hidden-address' };
  if (item.sensitive && reader.level < 2) return { kind: 'covered', reason: 'sensitive' };
  return value;
}

const one = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`the pack was not checked: nothing has the id ${id}`);
  return found;
};

const propertyOf = ({ property }: RecordItem, { homes }: Beside): string | null => (property && homes.get(property)) || null;

/** Whether the person's own device may keep it. */
export const mayBeKept = (item: PackItem): boolean => item.dataClass === 'ordinary' && !item.sensitive && !item.secret && !isAboutOthers(item.key) && !isRecording(item.key);

/** How long a fact is kept about this reader, in words. */
function retentionView(record: RecordItem, item: PackItem, { dateOfBirth, standing }: Reader, { pack, words, today }: ViewContext): DataItem['retention'] {
  const found = keptBy(pack, item, record, { today, bornOn: dateOfBirth, standing });
  if (!found) return { ruleId: notSaid, rule: words(`retention.${notSaid}`), status: notSaid, startEvent: null, startedOn: null, endsOn: null, hold: record.hold ? words(`hold.${record.hold}`) : null };
  const { kept: { rule, status, startedOn, endsOn, hold }, others } = found;
  return {
    ruleId: rule.id, rule: words(`retention.${rule.id}`), status, startEvent: words(`start-event.${rule.startEvent}`), startedOn, endsOn, hold: hold ? words(`hold.${hold}`) : null,
    ...(others.length > 0 && { alsoBy: others.map((one) => words(`retention.${one.id}`)) }),
  };
}

/** The whole story of one item. */
export function itemView(record: RecordItem, item: PackItem, reader: Reader, context: ViewContext, beside: Beside = nothingBeside): DataItem {
  const { pack, words } = context;
  const uses = usesFor(pack, item, record.property, reader.standing);
  const silent = (['purposes', 'recipients'] as const).filter((one) => uses[one].length === 0 && item[one].length > 0);
  return {
    id: record.id,
    label: words(`item.${item.key}`),
    value: valueFor(record.value, item, reader),
    dataClass: item.dataClass,
    sensitive: item.sensitive,
    source: words(`data-source.${record.source}`),
    collectedOn: record.collectedOn,
    purposes: uses.purposes.map((id) => ({ id, name: words(`purpose.${id}.name`), lawfulBasis: lawfulBasisView(one(pack.purposes, id), words) })),
    recipients: uses.recipients.map((id) => ({ id, name: words(`recipient.${id}.name`), why: words(`recipient.${id}.why`) })),
    ...(silent.length > 0 && { notSaid: silent }),
    retention: retentionView(record, item, reader, context),
    shared: item.shared,
    property: propertyOf(record, beside),
    challenge: challengeOf(record, beside, words),
    mayBeKept: mayBeKept(item),
  };
}

/** A category with the number of items in it. */
export function categorySummary(category: PackCategory, itemCount: number, words: Words): CategorySummary {
  return { id: category.id, name: words(`category.${category.id}.name`), description: words(`category.${category.id}.description`), dataClass: category.dataClass, itemCount };
}

/** What the list of categories is made from. */
export interface CategoryList {
  /** How many facts are in each; nothing where there are none. */
  readonly counts: Readonly<Record<string, number>>;
  readonly homes: readonly { readonly reference: string; readonly address: readonly string[] }[];
  /** As it is shown to the person; a representative learns by the list only what the kinds of data that they see tell. */
  readonly standing: Standing;
  readonly addressHidden: boolean;
  /** The categories that a representative sees; all where there are none. */
  readonly only: readonly string[] | null | undefined;
}

/** All categories, those with nothing in them too: "we hold nothing here" is also an answer. One with nothing in it that is meant for people who stand otherwise says so, unless something was in it: by what is shown to the person, so that what an answer does not even name does not show here either. */
export function categoriesView({ counts, homes, standing, addressHidden, only }: CategoryList, { pack, words }: ViewContext): { categories: CategorySummary[]; homes: string[] } {
  const seen = standingWithin(standing, only);
  const categories = pack.categories.filter((category) => only?.includes(category.id) ?? true).map((category): CategorySummary => {
    const itemCount = counts[category.id] ?? 0;
    return Object.assign(categorySummary(category, itemCount, words), itemCount === 0 && !seen.categories.has(category.id) && !isMeantFor(category, seen) ? { forOthers: true as const } : {});
  });
  return { homes: [...homeNames(homes, addressHidden).values()], categories };
}

/** One category with its items; `undefined` when the landlord has no such category. Items of a kind the pack no longer has are left out. */
export function categoryView(categoryId: string, records: readonly RecordItem[], reader: Reader, context: ViewContext, beside?: Beside): (CategorySummary & { items: DataItem[] }) | undefined {
  const category = context.pack.categories.find((entry) => entry.id === categoryId);
  if (!category) return undefined;
  const kinds = new Map(category.items.map((item) => [item.key, item]));
  const items = records.flatMap((record) => {
    const item = record.category === categoryId ? kinds.get(record.key) : undefined;
    return item ? [itemView(record, item, reader, context, beside)] : [];
  });
  return { ...categorySummary(category, items.length, context.words), items };
}

/** All items in short, in the order of the pack's categories. */
export function itemLines(records: readonly RecordItem[], reader: Sight, { pack, words }: ViewContext, beside: Beside): ItemLine[] {
  return pack.categories.flatMap((category) => {
    const kinds = new Map(category.items.map((item) => [item.key, item]));
    return records.flatMap((record) => {
      const item = record.category === category.id ? kinds.get(record.key) : undefined;
      return item ? [{ id: record.id, categoryId: category.id, label: words(`item.${item.key}`), value: valueFor(record.value, item, reader), sensitive: item.sensitive, collectedOn: record.collectedOn, property: propertyOf(record, beside) }] : [];
    });
  });
}
