import { loadPack } from '#organisations/load-pack.ts';
import type { Letters } from '#organisations/letter.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Vocabularies } from '#organisations/words.ts';

type Files = Readonly<Record<string, () => Promise<unknown>>>;

const packs: Files = {
  ...import.meta.glob('../organisations/*/**/*.json', { import: 'default' }),
  ...import.meta.glob('../organisations/*/**/*.md', { import: 'default', query: '?raw' }),
};
const vocabularies: Files = import.meta.glob('../locales/*/vocabulary.json', { import: 'default' });
const letters: Files = import.meta.glob('../locales/*/letters.json', { import: 'default' });

/** Loads the files that a pattern names, by what it finds in their path. */
async function load(files: Files, pattern: RegExp): Promise<Record<string, unknown>> {
  const wanted = Object.entries(files).flatMap(([path, read]) => {
    const name = pattern.exec(path)?.[1];
    return name === undefined ? [] : [{ name, read }];
  });
  return Object.fromEntries(await Promise.all(wanted.map(async ({ name, read }) => [name, await read()] as const)));
}

/** Pack and words of an organisation, in the browser. @throws PackError with every fault of the pack */
export async function loadOrganisation(id: string): Promise<{ pack: Pack; vocabularies: Vocabularies; letters: Letters }> {
  const language = /\/locales\/([^/]+)\//u;
  const [files, words, letterWords] = await Promise.all([load(packs, new RegExp(`/organisations/${id}/(.+)$`, 'u')), load(vocabularies, language), load(letters, language)]);
  return { pack: loadPack(files), vocabularies: words as Vocabularies, letters: letterWords as Letters };
}
