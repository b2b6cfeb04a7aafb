import { listDeletions } from '#contract/deletions.ts';
import { listItems } from '#contract/items.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readOptions } from '#src/api/read-options.ts';

/** All categories with how much is in each. */
export const categoriesQuery = (language: string) => readOptions(listCategories, { query: { language } });

/** One category with its items. */
export const categoryQuery = (categoryId: string, language: string) => readOptions(readCategory, { params: { categoryId }, query: { language } });

/** What was deleted because its time was over. */
export const deletionsQuery = (language: string) => readOptions(listDeletions, { query: { language } });

/** Everything in short, to search it. */
export const itemsQuery = (language: string) => readOptions(listItems, { query: { language } });

/** The landlord, for its notices. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: 60 * 60_000 });
