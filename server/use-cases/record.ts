import type { listCategories, readCategory } from '#contract/my-data.ts';
import type { readOrganisation } from '#contract/organisation.ts';
import type { listReceipts, readReceipt } from '#contract/receipts.ts';
import { categoriesView, categoryView } from '#organisations/views/category-view.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { receiptView } from '#organisations/views/receipt-view.ts';
import { itemCounts, recordItems } from '../db/record-items.ts';
import { receiptById, receiptsOf } from '../db/receipts.ts';
import type { Handler } from '../http/request-context.ts';
import { Refusal } from '#contract/refusal.ts';
import { audit } from './audit.ts';

export const readOrganisationHandler: Handler<typeof readOrganisation> = async ({ services, input }) =>
  ({ status: 200, body: organisationView(services.pack, services.words(input.query.language)) });

export const listCategoriesHandler: Handler<typeof listCategories> = async ({ tx, session, services, today, input }) => {
  const counts = await itemCounts(tx, session.residentId, services.pack);
  return { status: 200, body: categoriesView(counts, { pack: services.pack, words: services.words(input.query.language), today }) };
};

/** One category. That it was looked at, and how surely the reader was checked, goes on the audit chain. */
export const readCategoryHandler: Handler<typeof readCategory> = async ({ tx, session, services, now, today, input }) => {
  const { categoryId } = input.params;
  const reader = { level: session.view.level, addressHidden: session.addressHidden, dateOfBirth: session.dateOfBirth };
  const items = await recordItems(tx, session.residentId, categoryId);
  const body = categoryView(categoryId, items, reader, { pack: services.pack, words: services.words(input.query.language), today });
  if (!body) throw new Refusal('not-found');
  await audit(tx, session.residentId, now, 'looked-at', { category: categoryId, level: session.view.level });
  return { status: 200, body };
};

export const listReceiptsHandler: Handler<typeof listReceipts> = async ({ tx, session, services, input }) => {
  const words = services.words(input.query.language);
  return { status: 200, body: { receipts: (await receiptsOf(tx, session.residentId)).map((facts) => receiptView(facts, words)) } };
};

export const readReceiptHandler: Handler<typeof readReceipt> = async ({ tx, session, services, input }) => {
  const facts = await receiptById(tx, session.residentId, input.params.receiptId);
  if (!facts) throw new Refusal('not-found');
  return { status: 200, body: receiptView(facts, services.words(input.query.language)) };
};
