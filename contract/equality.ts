import * as z from 'zod/mini';
import { inLanguage, lawfulBasis, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Answers offered to each equality question, by the key of its fact. Every question offers `rather-not` besides. Words: `equality-answer.<answer>`. A fact that is not here is asked of nobody. */
export const equalityAnswers: Readonly<Record<string, readonly string[]>> = {
  'ethnic-background': ['asian', 'black', 'mixed', 'white', 'other'],
  'religion-or-belief': ['no-religion', 'buddhist', 'christian', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  'sexual-orientation': ['straight', 'gay-or-lesbian', 'bisexual', 'other'],
  'disability': ['yes', 'no'],
  'gender': ['woman', 'man', 'other'],
  'trade-union': ['yes', 'no'],
  'first-language': ['english', 'other'],
};

/** "I prefer not to say": an answer like every other (product promise 15). */
export const ratherNot = 'rather-not';

const option = z.strictObject({ id: slug, name: text });

/** The equality questions of the landlord (DPA 2018 Sch. 1 para. 8). Nothing of it is ever shown beside a request. */
export const equalityView = z.strictObject({
  purpose: z.strictObject({ id: slug, name: text, description: text, lawfulBasis }),
  retention: text,
  questions: z.array(z.strictObject({ key: slug, name: text, options: z.array(option) })),
  /** How many answers are held. */
  held: z.int(),
  /** The answers, as they were given; `null` until the person was checked again (L2). */
  answers: z.nullable(z.array(z.strictObject({ key: slug, name: text, said: z.string() }))),
});
export type EqualityView = z.infer<typeof equalityView>;

export const readEquality = endpoint({
  name: 'readEquality', method: 'GET', path: '/api/equality', permission: 'own-equality',
  summary: 'The equality questions, and the person’s answers once they were checked again',
  query: inLanguage,
  answers: { 200: equalityView },
});
