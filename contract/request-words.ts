import * as z from 'zod/mini';

/** Uses of a right, in the words residents see (product promise 16). `domain/request-kinds.ts` ties each to its state machine. */
export const requestKind = z.enum([
  'access', 'correction', 'erasure', 'restriction', 'objection', 'portability', 'recordings', 'decision-review', 'sharing', 'notice-format', 'information', 'something-else',
]);
export type RequestKind = z.infer<typeof requestKind>;

/** Kinds that not every landlord has: recordings where none are made, other information where no law gives it. Every other kind is a right that is taken whatever a landlord lists. */
export const kindsOfSome: ReadonlySet<RequestKind> = new Set<RequestKind>(['recordings', 'information']);

/** States of a request. Waiting on a device is a state of the outbox, never of a request. */
export const requestState = z.enum([
  'received', 'awaiting-identity', 'awaiting-authority', 'awaiting-fee', 'in-progress', 'awaiting-clarification', 'quality-check',
  'restricted', 'lift-notified', 'held-while-checked', 'explained', 'representations', 'human-review',
  'completed', 'partly-completed', 'refused', 'nothing-held', 'withdrawn', 'closed-no-reply',
]);
export type RequestState = z.infer<typeof requestState>;

/** Events a request is folded from, in the hyphened form of `facts/state-machines.json`. */
export const requestEventKind = z.enum([
  'submit', 'ask-id', 'ask-authority', 'charge-fee', 'start', 'id-ok', 'id-ok-authority-missing', 'authority-ok', 'authority-ok-id-missing', 'fee-paid',
  'not-identified', 'no-reply', 'prepared', 'sent-back', 'notify-extension', 'answer', 'answer-with-refusal', 'refuse', 'withdraw',
  'ask-clarification', 'clarified', 'answer-nothing-held', 'place-hold', 'overwritten-before-receipt', 'redacted', 'viewing-done',
  'mark-disputed', 'corrected', 'not-changed-accurate', 'erased', 'grant', 'tell-before-lifting', 'lift', 'use-allowed',
  'suspend', 'weighed', 'upheld', 'overridden', 'stop-all', 'explain', 'say-more', 'ask-human', 'decided', 'close-content',
  'sort', 'reply',
  'ask', 'answer-part', 'ask-review', 'answer-review', 'note-escalation',
  'confirm', 'produce', 'send', 'confirm-receipt', 'returned', 'retry',
]);
export type RequestEventKind = z.infer<typeof requestEventKind>;

/** What a person may say to a request of their own that is under way, besides withdrawing it. Which of them are open is in `canAnswer`. */
export const residentAnswer = z.enum(['clarified', 'reply', 'say-more', 'ask-human', 'close-content', 'ask-review', 'confirm-receipt']);
export type ResidentAnswer = z.infer<typeof residentAnswer>;

/** How a request reached the landlord. A right needs no special form: any member of staff may be told (ICO, 8 December 2025). */
export const cameBy = z.enum(['portal', 'counter', 'phone', 'post', 'email', 'visit']);
export type CameBy = z.infer<typeof cameBy>;

/** Whose act comes next. */
export const turn = z.enum(['landlord', 'resident', 'nobody']);
export type Turn = z.infer<typeof turn>;

/** Kinds of recordings a landlord may make. */
export const recordingKind = z.enum(['cctv', 'body-worn-video', 'call-recording', 'emergency-audio']);
