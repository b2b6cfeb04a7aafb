import { listExports } from '#contract/exports.ts';
import { readOptions } from '#src/api/read-options.ts';

/** Files that were asked for and are still there. */
export const exportsQuery = () => readOptions(listExports);
