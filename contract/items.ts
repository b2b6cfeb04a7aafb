import * as z from 'zod/mini';
import { calendarDate, inLanguage, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { itemId } from './item-id.ts';
import { itemProperty, itemValue } from './my-data.ts';

/** A fact as a search looks through it: short, with no story. A covered value is not sent, so nothing is found by it. */
export const itemLine = z.strictObject({
  id: itemId,
  categoryId: slug,
  label: text,
  value: itemValue,
  sensitive: z.boolean(),
  collectedOn: z.nullable(calendarDate),
  property: itemProperty,
});
export type ItemLine = z.infer<typeof itemLine>;

/** Everything at once, for the search of the page: the device looks through it, so that no word that a person looks for leaves it. */
export const listItems = endpoint({
  name: 'listItems', method: 'GET', path: '/api/items', permission: 'own-record',
  summary: 'All items in short, to search them; what is covered stays covered',
  query: inLanguage,
  answers: { 200: z.strictObject({ items: z.array(itemLine) }) },
});
