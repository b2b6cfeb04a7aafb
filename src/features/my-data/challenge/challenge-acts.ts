import type { RequestDetails } from '#contract/request-details.ts';

/** Three acts against a fact: put it right (UK GDPR Art. 16), own words beside it (Art. 16), not used while it is checked (Art. 18(1)(a)). */
export const challengeActs = ['correct', 'statement', 'dispute'] as const;
export type ChallengeAct = (typeof challengeActs)[number];

/** A fact by where it lies. */
export interface FactPlace {
  readonly category: string;
  readonly itemId: string;
}

type Correction = Extract<RequestDetails, { kind: 'correction' }>;

/** What one act sends. Marking a fact as disputed needs no words. */
export function detailsOf(act: ChallengeAct, { category, itemId }: FactPlace, words: string): Correction {
  const said = words.trim();
  return {
    kind: 'correction', category, itemId, shouldSay: '',
    whatIsWrong: act === 'statement' ? '' : said, statement: act === 'statement' ? said : '', markDisputed: act === 'dispute',
  };
}

/** Which act a request that waits on this device is, if it is one against this fact. */
export function actOf(details: RequestDetails | undefined, { category, itemId }: FactPlace): ChallengeAct | undefined {
  if (details?.kind !== 'correction' || details.category !== category || details.itemId !== itemId) return undefined;
  return details.markDisputed ? 'dispute' : details.statement.trim() === '' ? 'correct' : 'statement';
}
