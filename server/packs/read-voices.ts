import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PackError, type PackFault } from '#organisations/load-pack.ts';
import type { Pack } from '#organisations/pack.ts';
import { projectRoot } from './read-pack.ts';

/** A recorded voice as a file: where it lies, what it weighs, and an address that tells its content. */
export interface VoiceFile {
  readonly file: string;
  readonly address: string;
  readonly bytes: number;
}

/**
 * The recordings that a pack names, by `<notice>/<version>/<language>` of the text they are made from.
 * @throws PackError for one that has no file, and for a file that nothing names: it would never be heard.
 */
export function readVoices(pack: Pack, organisation: string, root = projectRoot): Readonly<Record<string, VoiceFile>> {
  const folder = path.join(root, 'organisations', organisation, 'notices');
  const named = new Set(pack.notices.flatMap(({ id, versions }) => versions.flatMap(({ languages }) => languages.flatMap(({ language, voice }) => (voice ? [`${id}/${voice.madeFrom}/${language}`] : [])))));
  const there = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mp3')).map((name) => name.replaceAll(path.sep, '/').slice(0, -4)) : [];
  const faults: PackFault[] = [
    ...[...named].filter((key) => !there.includes(key)).map((key) => ({ file: `notices/${key}.mp3`, field: 'the whole file', message: 'is missing, though notice.json names it' })),
    ...there.filter((key) => !named.has(key)).map((key) => ({ file: `notices/${key}.mp3`, field: 'the whole file', message: 'is named nowhere: say "voice" at its language in notice.json' })),
  ];
  if (faults.length > 0) throw new PackError(faults);
  return Object.fromEntries([...named].map((key) => {
    const file = path.join(folder, `${key}.mp3`);
    const bytes = readFileSync(file);
    return [key, { file, address: `/assets/${key.replaceAll('/', '-')}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.mp3`, bytes: bytes.length }];
  }));
}
