import * as z from 'zod/mini';
import { calendarDate, id, language, slug } from './common.ts';
import { exportFile } from './export-file.ts';
import { itemId } from './item-id.ts';
import { requestDetails } from './request-details.ts';

/** Reasons for which the desk may withhold a fact from an answer (UK GDPR Art. 15(4), DPA 2018 Sch. 2 and 3); words for people are those of `reason-codes.ts`. */
export const withholdingReason = z.enum(['others-rights', 'legal-privilege', 'crime', 'negotiations', 'confidential-reference', 'serious-harm']);
export type WithholdingReason = z.infer<typeof withholdingReason>;

/** A fact that is held and is not in the answer, and why. `secret`, `hidden-address`: nobody is shown those. `words`: the desk's own, empty where it gave none. */
export const withheldFact = z.strictObject({
  itemId,
  category: slug,
  label: z.string(),
  reason: z.enum(['secret', 'hidden-address', ...withholdingReason.options]),
  words: z.string(),
});
export type WithheldFact = z.infer<typeof withheldFact>;

/** Which text of an answer: that of a fact, or of a paper. */
export const textId = z.string().check(z.regex(/^(?:fact|paper):[a-z0-9-]{1,80}$/u));

/** Stands in a text for words that are left out, one for each passage however long it was: how many words there were is not told either. Where it stands and why is in `gaps`. */
export const gapMark = '█';

/** Words left out of a text. `at`: the place of its mark in the text, in UTF-16 code units from its beginning, as JSON counts. */
export const gap = z.strictObject({ of: textId, at: z.int().check(z.minimum(0)), reason: withholdingReason });
export type Gap = z.infer<typeof gap>;

/** A text that is held outside the record, such as a letter, an e-mail or a note: what it is, of which day, in which language. */
export const paper = z.strictObject({ id, title: z.string().check(z.minLength(1), z.maxLength(200)), on: z.nullable(calendarDate), language, text: z.string().check(z.minLength(1), z.maxLength(8000)) });
export type Paper = z.infer<typeof paper>;

/** The events with which an answer goes out, as the state machine of access has them. */
export const answerOutcome = z.enum(['answer', 'answer-with-refusal', 'answer-nothing-held']);
export type AnswerOutcome = z.infer<typeof answerOutcome>;

/**
 * The answer to an access request (UK GDPR Art. 15(1)–(3)), as it is read, searched, printed and taken away as `answer.json`. Facts, purposes, categories, recipients, sources, rules, what was
 * passed on and decisions are in `data`, in the words of `data.language`. What is withheld is in no part of it but `withheld`, and not there either where telling would defeat the reason.
 * Where only a part of a text is withheld, `gapMark` stands in its place. Version 2 added `papers` and `gaps`.
 */
export const accessAnswer = z.strictObject({
  kind: z.literal('keyholder-access-answer'),
  version: z.literal(2),
  request: z.strictObject({ reference: z.string(), receivedOn: calendarDate, answeredOn: calendarDate, asked: z.nullable(requestDetails) }),
  outcome: answerOutcome,
  /** The desk's own words to the person; empty where it wrote none. */
  words: z.string(),
  /** Which data goes outside the United Kingdom and what protects it there (Art. 15(2)), in the desk's words; empty where none does. */
  abroad: z.string(),
  withheld: z.array(withheldFact),
  /** Texts that are held outside the record. */
  papers: z.array(paper),
  /** Words that are left out of texts, by text and place. */
  gaps: z.array(gap),
  files: z.array(z.strictObject({ id, name: z.string(), bytes: z.int() })),
  data: exportFile,
});
export type AccessAnswer = z.infer<typeof accessAnswer>;
