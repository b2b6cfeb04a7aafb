import { listCategories } from '#contract/my-data.ts';
import { listPeople } from '#contract/people.ts';
import { readOptions } from '#src/api/read-options.ts';

/** Who speaks for the person, and for whom they speak. */
export const peopleQuery = () => readOptions(listPeople);

/** Kinds of data to choose from. */
export const categoriesQuery = (language: string) => readOptions(listCategories, { query: { language } });
