import type { BodyOf } from '#contract/endpoint.ts';
import type { answerEquality, joinSupport } from '#contract/support-acts.ts';
import { worldNow } from '../world.ts';

/** A yes to the emergency register, with words that stand nowhere else. */
export const joinIt: BodyOf<typeof joinSupport> = {
  needs: ['stairs', 'power'], words: 'The lift is my only way down', call: { name: 'Aunt Perpetua', phone: '01632 960123' }, language: 'cy', agreed: true, wording: 'v1', shownIn: 'en', decidedAt: worldNow,
};

/** Equality answers as a person gives them. Every pack asks this question. */
export const answerIt: BodyOf<typeof answerEquality> = { answers: [{ key: 'ethnic-background', answer: 'mixed' }], shownIn: 'en', decidedAt: worldNow };

/** Words of the register that must not be seen by anybody else. */
export const registerWords = /only way down|Perpetua|960123/u;
