import * as z from 'zod/mini';

/**
 * Why the landlord says no, withholds, or needs more time. Words for people are in `locales/<language>/reasons.json`; `domain/request-states/reasons.ts` says
 * where each may be given and by which law.
 */
export const reasonCode = z.enum([
  'manifestly-unfounded', 'manifestly-excessive', 'not-identified', 'others-rights', 'legal-privilege', 'crime', 'negotiations', 'confidential-reference', 'serious-harm',
  'still-needed', 'legal-duty', 'legal-claims', 'free-expression', 'public-health', 'archive', 'no-ground', 'compelling-grounds', 'accurate', 'opinion',
  'not-provided-by-you', 'no-automated-decision', 'exempt', 'cost-limit', 'vexatious', 'published',
  'complex', 'several-requests', 'consent', 'public-interest',
]);
export type ReasonCode = z.infer<typeof reasonCode>;
