import { listChoices, readChoice } from '#contract/choices.ts';
import { readOptions } from '#src/api/read-options.ts';

/** All purposes with the choice per channel. */
export const choicesQuery = (language: string) => readOptions(listChoices, { query: { language } });

/** One purpose with all that happened to it. */
export const choiceQuery = (purposeId: string, language: string) => readOptions(readChoice, { params: { purposeId }, query: { language } });
