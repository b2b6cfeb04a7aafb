import type { listCategories, readCategory } from '#contract/my-data.ts';
import { Refusal } from '#contract/refusal.ts';
import { categoriesView, categoryView } from '#organisations/views/category-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';

/** How many items the person has in each category, of the kinds that the pack knows. */
export function itemCounts({ items, services }: SignedInContext): Record<string, number> {
  const known = new Set(services.pack.categories.flatMap((category) => category.items.map((item) => `${category.id} ${item.key}`)));
  const counts: Record<string, number> = {};
  for (const { category, key } of items) if (known.has(`${category} ${key}`)) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}

export const listCategoriesHandler: Handler<typeof listCategories> = (context) => {
  const { services, today, input } = context;
  return { status: 200, body: categoriesView(itemCounts(context), { pack: services.pack, words: services.words(input.query.language), today }) };
};

export const readCategoryHandler: Handler<typeof readCategory> = async ({ store, session, items, services, now, today, input }) => {
  const { facts } = session.resident;
  const reader = { level: session.view.level, addressHidden: facts.addressHidden, dateOfBirth: facts.dateOfBirth };
  const body = categoryView(input.params.categoryId, items, reader, { pack: services.pack, words: services.words(input.query.language), today });
  if (!body) throw new Refusal('not-found');
  await audit(store, session.resident.id, now, 'looked-at', { category: body.id });
  return { status: 200, body };
};
