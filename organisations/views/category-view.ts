import type { CategorySummary, DataItem, ItemValue } from '#contract/my-data.ts';
import type { ImportResident } from '#contract/import-line.ts';
import { retention } from '#domain/retention/retention.ts';
import type { Pack, PackCategory, PackItem } from '../pack.ts';
import type { Words } from '../words.ts';
import { lawfulBasisView } from './lawful-basis.ts';

/** One fact on record. The shape of an import line's item, which is also how it is stored. */
export type RecordItem = ImportResident['items'][number];

/** Whose record it is, and how surely they were checked. */
export interface Reader {
  /** Level 2: checked again within 15 minutes. */
  readonly level: 1 | 2;
  /** Their address is hidden: shown nowhere, not even to themselves on screen. */
  readonly addressHidden: boolean;
  readonly dateOfBirth: string;
}

/** What a view is made with. `today` is a Europe/London calendar date. */
export interface ViewContext {
  readonly pack: Pack;
  readonly words: Words;
  readonly today: string;
}

/** A value as this reader may see it now: secrets never, a hidden address never, sensitive ones after a second check. */
export function valueFor(value: ItemValue, item: PackItem, reader: Reader): ItemValue {
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

/** The whole story of one item. */
export function itemView(record: RecordItem, item: PackItem, reader: Reader, { pack, words, today }: ViewContext): DataItem {
  const rule = one(pack.retention, item.retention);
  const kept = retention({ rule, startedOn: record.retentionStartedOn, today, holds: record.hold ? [{ id: record.hold, until: null }] : [], bornOn: reader.dateOfBirth });
  return {
    id: record.id,
    label: words(`item.${item.key}`),
    value: valueFor(record.value, item, reader),
    dataClass: item.dataClass,
    sensitive: item.sensitive,
    source: words(`data-source.${record.source}`),
    collectedOn: record.collectedOn,
    purposes: item.purposes.map((id) => ({ id, name: words(`purpose.${id}.name`), lawfulBasis: lawfulBasisView(one(pack.purposes, id), words) })),
    recipients: item.recipients.map((id) => ({ id, name: words(`recipient.${id}.name`), why: words(`recipient.${id}.why`) })),
    retention: {
      ruleId: rule.id,
      rule: words(`retention.${rule.id}`),
      status: kept.status,
      startEvent: words(`start-event.${rule.startEvent}`),
      startedOn: kept.startedOn,
      endsOn: kept.endsOn,
      hold: kept.hold ? words(`hold.${kept.hold}`) : null,
    },
    shared: item.shared,
  };
}

/** A category with the number of items in it. */
export function categorySummary(category: PackCategory, itemCount: number, words: Words): CategorySummary {
  return { id: category.id, name: words(`category.${category.id}.name`), description: words(`category.${category.id}.description`), dataClass: category.dataClass, itemCount };
}

/** All categories, those with nothing in them too: "we hold nothing here" is also an answer. */
export function categoriesView(counts: Readonly<Record<string, number>>, { pack, words }: ViewContext): { categories: CategorySummary[] } {
  return { categories: pack.categories.map((category) => categorySummary(category, counts[category.id] ?? 0, words)) };
}

/** One category with its items; `undefined` when the landlord has no such category. Items of a kind the pack no longer has are left out. */
export function categoryView(categoryId: string, records: readonly RecordItem[], reader: Reader, context: ViewContext): (CategorySummary & { items: DataItem[] }) | undefined {
  const category = context.pack.categories.find((entry) => entry.id === categoryId);
  if (!category) return undefined;
  const kinds = new Map(category.items.map((item) => [item.key, item]));
  const items = records.flatMap((record) => {
    const item = record.category === categoryId ? kinds.get(record.key) : undefined;
    return item ? [itemView(record, item, reader, context)] : [];
  });
  return { ...categorySummary(category, items.length, context.words), items };
}
