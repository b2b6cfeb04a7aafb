import { listDecisions } from '#contract/decisions.ts';
import { readOptions } from '#src/api/read-options.ts';

/** Assessments and matches about the person. */
export const decisionsQuery = () => readOptions(listDecisions);
