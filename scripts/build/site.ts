import path from 'node:path';
import { readLocales, readPack, readVocabularies, projectRoot } from '#server/packs/read-pack.ts';
import { readVoices, type VoiceFile } from '#server/packs/read-voices.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { wordsFor } from '#organisations/words.ts';
import type { Pack } from '#organisations/pack.ts';
import type { WordAddresses } from './word-files.ts';

/** First parts of the app's addresses below the language: they are answered with the shell. */
export const appSections = [
  'sign-in', 'home', 'my-data', 'take-away', 'choices', 'requests', 'receipts', 'verify', 'outbox', 'settings', 'messages', 'activity', 'people', 'my-notices',
  'disclosures', 'decisions', 'complaints', 'stop', 'counter', 'desk',
] as const;

/** Everything that the pages of one organisation are made of. */
export interface Site {
  readonly pack: Pack;
  readonly vocabularies: ReturnType<typeof readVocabularies>;
  /** Words of the public pages and of the app's frame, by language. */
  readonly documents: Record<string, Record<string, string>>;
  readonly common: Record<string, Record<string, string>>;
  /** Words of what keeps people safe: the plain name of the app. */
  readonly safe: Record<string, Record<string, string>>;
  /** Languages the public pages exist in: those with `documents.json` that the landlord offers; English always. */
  readonly languages: readonly string[];
  /** Languages whose words no translator has vouched for. */
  readonly drafts: readonly string[];
  /** Notices that a person reads, recorded. */
  readonly voices: Readonly<Record<string, VoiceFile>>;
}

/** Which organisation is built: `ORGANISATION`, or the first sample. */
export const organisationToBuild = (): string => process.env['ORGANISATION'] ?? 'amplius';

/** Where an organisation is built into. */
export const distOf = (organisation: string): string => path.join(projectRoot, 'dist', organisation);

/** Where a build is made before it takes its place: its own for each process, so that two builds at once do not mix. */
export const buildingIn = (organisation: string): string => path.join(projectRoot, 'dist/.building', `${organisation}-${process.pid}`);

/** Reads pack and words of an organisation. */
export function readSite(organisation: string): Site {
  const pack = readPack(organisation);
  const documents = readLocales('documents');
  const offered = new Set(['en', ...pack.organisation.languages]);
  const languages = Object.keys(documents).filter((one) => offered.has(one)).toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
  return { pack, vocabularies: readVocabularies(), documents, common: readLocales('common'), safe: readLocales('safe'), languages, drafts: Object.entries(readLocales('language')).filter(([, one]) => one['draft']).map(([name]) => name), voices: readVoices(pack, organisation) };
}

/** What the shell of a language carries for the app (`src/app/shell-data.ts` checks it there). Words are named in its language, and in English for what that lacks. */
export function shellDataOf({ pack, vocabularies, common, drafts }: Site, language: string, words: WordAddresses) {
  const say = wordsFor(pack, vocabularies, language);
  const offered = new Set(['en', ...pack.organisation.languages]);
  return {
    language,
    organisation: organisationView(pack, say),
    languages: Object.keys(common).filter((one) => offered.has(one)),
    drafts,
    words: Object.fromEntries([language, 'en'].map((one) => [one, words[one] ?? {}])),
    purposeNames: Object.fromEntries(pack.purposes.map(({ id }) => [id, say(`purpose.${id}.name`)])),
    noticeVersions: Object.fromEntries(pack.notices.map(({ id, versions }) => [id, versions.at(-1)?.version ?? 'v1'])),
    offeredChoices: pack.choices.map(({ purpose, notice, channels }) => ({
      purposeId: purpose, notice, marketing: pack.purposes.find(({ id }) => id === purpose)?.marketing ?? false,
      channels: channels.filter(({ basis }) => basis !== 'not-a-choice').map(({ channel }) => channel),
    })).filter(({ channels }) => channels.length > 0),
  };
}
