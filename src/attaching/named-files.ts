import { type FileNamed, fileNamed } from '#contract/files.ts';

/** Files as the answers of a form keep them: one text each. */
export const writeNamed = (files: readonly FileNamed[]): readonly string[] => files.map((one) => JSON.stringify(one));

/** And back. What is none is left out. */
export function readNamed(named: readonly string[]): FileNamed[] {
  return named.flatMap((one) => {
    const read = fileNamed.safeParse(JSON.parse(one));
    return read.success ? [read.data] : [];
  });
}
