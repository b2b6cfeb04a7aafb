import type { listItems } from '#contract/items.ts';
import type { listCategories, readCategory } from '#contract/my-data.ts';
import { Refusal } from '#contract/refusal.ts';
import { withoutLeftOut } from '#organisations/answers/left-out.ts';
import { type Standing, standingOf, standingWithin } from '#organisations/acts/standing.ts';
import { type Beside, categoriesView, categoryView, homeNames, itemLines, type Reader, type Sight } from '#organisations/views/category-view.ts';
import { isShown } from '#organisations/views/disclosure-view.ts';
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
  const { store, services, session: { only, resident: { facts } }, today, input } = context;
  const homes = store.tenancies.filter((one) => facts.tenancies.includes(one.reference));
  const list = { counts: itemCounts(context), homes, standing: standingHere(context), addressHidden: facts.addressHidden, only };
  return { status: 200, body: categoriesView(list, { pack: services.pack, words: services.words(input.query.language), today }) };
};

/** How a person stands with the landlord, by their homes and these facts, and those that were held until their time was over: all of them, or those `shown`, which an answer names. */
export function standingIn(store: SignedInContext['store'], { id, facts }: Pick<SignedInContext['session']['resident'], 'id' | 'facts'>, items: readonly { readonly category: string }[], which: 'all' | 'shown' = 'shown'): Standing {
  const gone = store.deletions.filter((one) => one.residentId === id && (which === 'all' || !one.silent));
  return standingOf(store.tenancies.filter((one) => facts.tenancies.includes(one.reference)), [...items, ...gone].map((one) => one.category));
}

/** As the person of the session may see that they stand: what an answer does not even name is not told by what is said of other facts either. */
export function standingHere({ store, session: { resident, only }, itemsOf }: SignedInContext): Standing {
  return standingWithin(standingIn(store, resident, withoutLeftOut(itemsOf(resident), store.leftOut.filter((one) => one.residentId === resident.id))), only);
}

const sightOf = ({ session: { view, resident } }: SignedInContext): Sight => ({ level: view.level, addressHidden: resident.facts.addressHidden });

const readerOf = (context: SignedInContext): Reader => ({ ...sightOf(context), dateOfBirth: context.session.resident.facts.dateOfBirth, standing: standingHere(context) });

export function besideOf({ store, session, today }: Pick<SignedInContext, 'store' | 'today'> & { readonly session: Pick<SignedInContext['session'], 'resident'> }): Beside {
  const { id, facts } = session.resident;
  const mine = (one: { readonly residentId: string }) => one.residentId === id;
  const ledger = store.disclosures.filter((one) => mine(one) && one.toldOf?.change === 'corrected' && isShown(one, today));
  return { requests: store.requests.filter(mine), ledger, homes: homeNames(store.tenancies.filter((one) => facts.tenancies.includes(one.reference)), facts.addressHidden) };
}

export const listItemsHandler: Handler<typeof listItems> = async (context) => {
  const { store, session, items, services, now, today, input } = context;
  await audit(store, session.resident.id, now, 'record-searched');
  return { status: 200, body: { items: itemLines(items, sightOf(context), { pack: services.pack, words: services.words(input.query.language), today }, besideOf(context)) } };
};

export const readCategoryHandler: Handler<typeof readCategory> = async (context) => {
  const { store, session, items, services, now, today, input } = context;
  if (session.only && !session.only.includes(input.params.categoryId)) throw new Refusal('not-found');
  const body = categoryView(input.params.categoryId, items, readerOf(context), { pack: services.pack, words: services.words(input.query.language), today }, besideOf(context));
  if (!body) throw new Refusal('not-found');
  await audit(store, session.resident.id, now, 'looked-at', { category: body.id });
  return { status: 200, body };
};
