import type { listItems } from '#contract/items.ts';
import type { listCategories, readCategory } from '#contract/my-data.ts';
import type { readOrganisation } from '#contract/organisation.ts';
import type { listReceipts, readReceipt } from '#contract/receipts.ts';
import { standingWithin } from '#organisations/acts/standing.ts';
import { type Beside, categoriesView, categoryView, homeNames, itemLines, type Reader, type Sight } from '#organisations/views/category-view.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { showsReceipt } from '#organisations/views/own-parts.ts';
import { receiptView } from '#organisations/views/receipt-view.ts';
import { toldOfCorrections } from '../db/ledger.ts';
import { homesOf, itemCounts, recordItems, shownStandingIn } from '../db/record-items.ts';
import { requestsOf } from '../db/requests.ts';
import { receiptById, receiptsOf } from '../db/receipts.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '#contract/refusal.ts';
import { audit } from './audit.ts';

export const readOrganisationHandler: Handler<typeof readOrganisation> = async ({ services, input }) =>
  ({ status: 200, body: organisationView(services.pack, services.words(input.query.language)) });

export const listCategoriesHandler: Handler<typeof listCategories> = async ({ tx, session, services, today, input }) => {
  const { residentId, addressHidden, only } = session;
  const list = { counts: await itemCounts(tx, residentId, services.pack), homes: await homesOf(tx, residentId), standing: await shownStandingIn(tx, residentId), addressHidden, only };
  return { status: 200, body: categoriesView(list, { pack: services.pack, words: services.words(input.query.language), today }) };
};

const sightOf = ({ session }: SignedInContext): Sight => ({ level: session.view.level, addressHidden: session.addressHidden });

async function readerOf(context: SignedInContext): Promise<Reader> {
  const { tx, session: { dateOfBirth, residentId, only } } = context;
  return { ...sightOf(context), dateOfBirth, standing: standingWithin(await shownStandingIn(tx, residentId), only) };
}

async function besideOf({ tx, session, today }: SignedInContext): Promise<Beside> {
  const { residentId, addressHidden } = session;
  return { requests: await requestsOf(tx, residentId), ledger: await toldOfCorrections(tx, residentId, today), homes: homeNames(await homesOf(tx, residentId), addressHidden) };
}

/** Everything in short, to search it on the device. Goes on the audit chain once, not once a category. */
export const listItemsHandler: Handler<typeof listItems> = async (context) => {
  const { tx, session, services, now, today, input } = context;
  const view = { pack: services.pack, words: services.words(input.query.language), today };
  const items = itemLines(await recordItems(tx, session.residentId), sightOf(context), view, await besideOf(context));
  await audit(tx, session.residentId, now, 'record-searched', { level: session.view.level });
  return { status: 200, body: { items } };
};

/** One category. That it was looked at, and how surely the reader was checked, goes on the audit chain. */
export const readCategoryHandler: Handler<typeof readCategory> = async (context) => {
  const { tx, session, services, now, today, input } = context;
  const { categoryId } = input.params;
  if (session.only && !session.only.includes(categoryId)) throw new Refusal('not-found');
  const items = await recordItems(tx, session.residentId, categoryId);
  const body = categoryView(categoryId, items, await readerOf(context), { pack: services.pack, words: services.words(input.query.language), today }, await besideOf(context));
  if (!body) throw new Refusal('not-found');
  await audit(tx, session.residentId, now, 'looked-at', { category: categoryId, level: session.view.level });
  return { status: 200, body };
};

export const listReceiptsHandler: Handler<typeof listReceipts> = async ({ tx, session, services, input }) => {
  const words = services.words(input.query.language);
  return { status: 200, body: { receipts: (await receiptsOf(tx, session.residentId)).filter(showsReceipt(session.acting)).map((facts) => receiptView(facts, words)) } };
};

export const readReceiptHandler: Handler<typeof readReceipt> = async ({ tx, session, services, input }) => {
  const facts = await receiptById(tx, session.residentId, input.params.receiptId);
  if (!facts || !showsReceipt(session.acting)(facts)) throw new Refusal('not-found');
  return { status: 200, body: receiptView(facts, services.words(input.query.language)) };
};
