import type { Finding } from '#organisations/lint/finding.ts';
import { lintPack } from '#organisations/lint-pack.ts';
import { loadPack, PackError } from '#organisations/load-pack.ts';
import type { Vocabularies } from '#organisations/words.ts';
import { readPackFiles } from '#server/packs/read-pack.ts';
import { readVoices } from '#server/packs/read-voices.ts';
import { gradeOf } from '../plain-english/grade.ts';

/** Everything wrong with the pack of an organisation: faults of shape and reference first, which hide the rest. `files` stands in for the folder in tests. */
export function checkPack(organisation: string, vocabularies: Vocabularies, files?: Readonly<Record<string, unknown>>): Finding[] {
  try {
    const pack = loadPack(files ?? readPackFiles(organisation));
    if (!files) readVoices(pack, organisation);
    return lintPack(pack, { vocabularies, grade: gradeOf });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.faults.map(({ file, field, message }) => ({ file, field, message, rule: 'shape', severity: 'error', mend: 'organisations/pack.ts says what belongs here' }));
  }
}
