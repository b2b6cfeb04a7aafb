import * as z from 'zod/mini';

/** How an officer made sure of a person. The kind of proof alone is recorded, never a copy of it (`law.md`, Never 5). `code`: a short-lived one out of the person's own app. */
export const identityCheck = z.enum(['none', 'known', 'document-seen', 'questions', 'code']);
export type IdentityCheck = z.infer<typeof identityCheck>;

/** A part of the record that somebody looked at. */
export const recordPart = z.enum(['home', 'my-data', 'choices', 'requests', 'receipts', 'reach', 'disclosures', 'decisions', 'activity', 'call-code', 'other',
  'support',
]);
export type RecordPart = z.infer<typeof recordPart>;
