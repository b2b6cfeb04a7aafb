import { type FileNamed, largestFile, mostFiles } from '#contract/file-named.ts';
import type { FileRefusal } from '#contract/files.ts';
import { lookAtFile } from '#domain/files/look-at-file.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';

/** Why a file that was chosen is not on the list. `too-many`: a message has enough; `not-kept`: the device cannot. */
export type NotChosen = FileRefusal | 'too-many' | 'not-kept';
export interface Chosen {
  readonly files: readonly FileNamed[];
  readonly refused: readonly { readonly name: string; readonly why: NotChosen }[];
}

const thisFiles = async () => (await import('#src/offline/files/this-files.ts')).thisFiles();

async function choose(file: File): Promise<FileNamed | NotChosen> {
  if (file.size > largestFile) return 'too-big';
  // Looked at here as well as there: whoever chose a wrong file hears it at once, and the place where a photo was taken never leaves the device.
  const outcome = lookAtFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('refusal' in outcome) return outcome.refusal;
  try {
    return await (await thisFiles()).keep(crypto.randomUUID(), outcome.name, outcome.bytes);
  } catch (error) {
    reportUnlessExpected(error);
    return 'not-kept';
  }
}

/** Keeps the files that were chosen on the device, one after the other, and says which could not be taken. Sending begins at once. */
export async function chooseFiles(before: readonly FileNamed[], picked: readonly File[]): Promise<Chosen> {
  const files = [...before];
  const refused: { name: string; why: NotChosen }[] = [];
  for (const file of picked) {
    const outcome = files.length >= mostFiles ? 'too-many' : await choose(file);
    if (typeof outcome === 'string') refused.push({ name: file.name, why: outcome });
    else files.push(outcome);
  }
  return { files, refused };
}
