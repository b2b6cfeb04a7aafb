import type { RequestDetails } from '#contract/request-details.ts';

/** Kinds of facts in which other people are named, by the keys that packs share: their data is not this person's to carry on a phone. */
const aboutOthers = new Set(['household-member', 'next-of-kin', 'joint-owner', 'birth-or-death', 'reference', 'behaviour-report', 'complaint', 'concierge-note', 'visit-note', 'case-note', 'subletting', 'director-record', 'emergency-call']);
const recordings = new Set(['cctv', 'call-recording', 'body-worn-video', 'emergency-audio', 'photo']);

/** Keys of what a person says on the emergency register. Nobody but the person puts them on record. */
export const registerKeys: readonly string[] = ['emergency-need', 'emergency-words', 'emergency-call', 'emergency-language'];

/** How ids of facts begin that their person put on record in the portal: no import brings, changes or takes those. */
export const ownFact = 'own-';

/** Whether facts of this kind are, or are likely to be, about other people too. */
export const isAboutOthers = (key: string): boolean => aboutOthers.has(key);

/** Whether it is a recording, or stands for one. */
export const isRecording = (key: string): boolean => recordings.has(key);

/** Keys of the kinds of facts in which other people are named. */
export const keysAboutOthers: readonly string[] = [...aboutOthers];

/** The kinds of data that an answer to a request hands out of the record: `all` of them, some, or `undefined` where it hands out none. */
export function handedOut(details: RequestDetails | null): 'all' | readonly string[] | undefined {
  if (details?.kind === 'access') return details.scope === 'everything' ? 'all' : details.categories;
  return details?.kind === 'portability' ? details.categories : undefined;
}
