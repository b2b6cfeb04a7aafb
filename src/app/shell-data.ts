import * as z from 'zod/mini';
import { choiceWay } from '#contract/choice-words.ts';
import { language, slug, text } from '#contract/common.ts';
import { organisation } from '#contract/organisation.ts';

/** Where the shell of the app carries what the app needs at once, as JSON. */
export const shellDataId = 'keyholder-organisation';

/** What the build puts into every shell, in the shell's language: nothing about a person. */
export const shellData = z.strictObject({
  language,
  /** The same as `GET /api/organisation` answers, so that the first screen need not wait for it. */
  organisation,
  /** Languages that have words of the app; a landlord's own list may be shorter. */
  languages: z.array(language),
  /** Those of them that no translator has vouched for. */
  drafts: z.array(language),
  /** Addresses of the files of words by language and namespace: the shell's own language, and English for what that lacks. */
  words: z.record(language, z.record(z.string(), z.string())),
  /** Names of the purposes by id, for choices that wait on the device. */
  purposeNames: z.record(z.string(), text),
  /** Newest version of each notice by id. */
  noticeVersions: z.record(z.string(), z.string()),
  /** Choices that are offered, so that a no can be said without a connection. */
  offeredChoices: z.array(z.strictObject({ purposeId: slug, marketing: z.boolean(), notice: slug, channels: z.array(choiceWay) })),
});
export type ShellData = z.infer<typeof shellData>;

/** Reads what the shell carries; `undefined` where the page has none (tests, a page of another build). */
export function readShellData(): ShellData | undefined {
  const found = document.getElementById(shellDataId)?.textContent;
  return found ? shellData.parse(JSON.parse(found)) : undefined;
}
