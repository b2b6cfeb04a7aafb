import * as z from 'zod/mini';
import { calendarDate, id, instant, language } from './common.ts';
import { identityCheck } from './counter-words.ts';
import { endpoint } from './endpoint.ts';
import { outboxKeys } from './outbox-keys.ts';
import { reachPreferences } from './reach-words.ts';
import { requestDetails } from './request-details.ts';
import { recorded } from './staff.ts';

/**
 * A home visit, for which a tablet need have no connection. Nothing of the record goes along: what is said on that day is taken down, and sent later. `check`: how the
 * person was checked before; `language`, `format`: of the words that they are shown.
 */
export const visit = z.strictObject({ visitId: id, openedAt: instant, /** Nothing is taken down after this instant; what was, may be sent at any time. */ endsAt: instant, check: identityCheck, language, format: reachPreferences.shape.format });
export type Visit = z.infer<typeof visit>;

/** Opens a home visit with the person whose record is open, and ends that counter session: the device forgets the record. */
export const startVisit = endpoint({
  name: 'startVisit', method: 'POST', path: '/api/counter/session/visit', permission: 'counter-work',
  summary: 'Go on a home visit with the person whose record is open',
  answers: { 201: visit },
  problems: ['not-found', 'counter-locked'],
});

/** Keys of the officer's own outbox: what is taken down without a connection lies sealed to them, and opens only in the officer's own live session. `personKey` is the officer's. */
export const readVisitKeys = endpoint({
  name: 'readVisitKeys', method: 'GET', path: '/api/counter/visit-keys', permission: 'counter-work',
  summary: 'Keys that what is taken down on a visit is sealed with',
  answers: { 200: outboxKeys },
});

/**
 * A request that somebody made on a visit. It was received on the day of the conversation, whenever it is sent (UK GDPR Art. 12A). Under an officer's own visit only
 * (`not-found` for others'), of its day. `check`: how the person was checked at their door, where they were not before; without either, what anybody may ask for.
 */
export const takeVisitRequest = endpoint({
  name: 'takeVisitRequest', method: 'POST', path: '/api/counter/visits/:visitId/requests', permission: 'counter-work',
  summary: 'Send a request that was taken down on a home visit',
  params: z.strictObject({ visitId: id }),
  body: z.strictObject({
    details: requestDetails,
    madeAt: instant,
    /** The Europe/London date of the conversation. */
    on: calendarDate,
    check: z.nullable(z.enum(['known', 'document-seen', 'questions'])),
    confirmed: z.enum(['tap', 'spoken', 'signature']),
  }),
  answers: { 201: recorded },
  problems: ['not-found', 'category-unknown', 'identity-not-checked'],
  idempotency: 'key',
  canWait: { lane: () => 'visits', face: (body) => ({ kind: body.details.kind }) },
});
