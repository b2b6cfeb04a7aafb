import type { RequestDetails } from '#contract/request-details.ts';
import type { Visit } from '#contract/visits.ts';

/** What is taken down on a visit: kinds for which own words are enough. Whatever else somebody wants goes in own words too, and the desk sorts it: a right needs no special form. */
export const visitKinds = ['access', 'correction', 'objection', 'something-else'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Whether nothing need be said: the kind says it all. */
export const needsNoWords = (kind: VisitKind): boolean => kind === 'access' || kind === 'objection';

/** A request of this kind in these words; the answer comes in the person's own form and language. */
export function detailsOf(kind: VisitKind, words: string, { language, format }: { readonly language: string; readonly format: Visit['format'] }): RequestDetails {
  switch (kind) {
    case 'access': return { kind, scope: 'everything', categories: [], details: words, answerFormat: format === 'braille' ? 'standard' : format, answerLanguage: language };
    case 'correction': return { kind, category: null, itemId: null, whatIsWrong: words, shouldSay: '', statement: '', markDisputed: false };
    case 'objection': return { kind, about: 'direct-marketing', purposeId: null, details: words };
    case 'something-else': return { kind, details: words };
  }
}
