import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack, PackError } from '#organisations/load-pack.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Vocabularies } from '#organisations/words.ts';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Organisations that have a pack. */
export function organisationsHere(root = projectRoot): string[] {
  const folder = path.join(root, 'organisations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(path.join(folder, one.name)).includes('organisation.json'))
    .map((one) => one.name)
    .toSorted();
}

function parsed(file: string, text: string): unknown {
  try {
    // Programs on Windows put a mark before the first letter of a file.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new PackError([{ file, field: 'the whole file', message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }]);
  }
}

/**
 * Files of a pack by their path within its folder: JSON parsed, Markdown as text.
 * @throws PackError when a file is not JSON.
 */
export function readPackFiles(organisation: string, root = projectRoot): Record<string, unknown> {
  const folder = path.join(root, 'organisations', organisation);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|md)$/u.test(name));
  return Object.fromEntries(names.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const file = name.replaceAll(path.sep, '/');
    return [file, name.endsWith('.json') ? parsed(file, text) : text];
  }));
}

/**
 * Reads and checks the pack of an organisation.
 * @throws an error that lists the organisations there are, or PackError with every fault of the pack.
 */
export function readPack(organisation: string, root = projectRoot): Pack {
  const known = organisationsHere(root);
  if (!known.includes(organisation)) throw new Error(`There is no pack for "${organisation}". ORGANISATION may be: ${known.join(', ')}.`);
  return loadPack(readPackFiles(organisation, root));
}

/** One file of words in every language that has it. */
export function readLocales(name: string, root = projectRoot): Record<string, Record<string, string>> {
  const folder = path.join(root, 'locales');
  const languages = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory() && readdirSync(path.join(folder, one.name)).includes(`${name}.json`));
  return Object.fromEntries(languages.map((one) => [one.name, JSON.parse(readFileSync(path.join(folder, one.name, `${name}.json`), 'utf8')) as Record<string, string>]));
}

/** The shared vocabulary of packs in every language. */
export const readVocabularies = (root = projectRoot): Vocabularies => readLocales('vocabulary', root);
