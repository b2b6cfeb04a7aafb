import { readHome } from '#contract/home.ts';
import { readOptions } from '#src/api/read-options.ts';

/** What needs the person, what is under way, what is new, in one read. */
export const homeQuery = (language: string) => readOptions(readHome, { query: { language } });
