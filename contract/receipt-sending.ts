import * as z from 'zod/mini';
import { id } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * Tells the person, at a contact point that is safe now, where a receipt lies. The message says no more than that there is one to read (`law.md`, Never 2).
 * No receipt comes of it and nothing is recorded for the person to confirm, so it has no key: the same word to the same point within five minutes is done already, and none is sent.
 * Refused (`contact-point-unfit`): a point that was not confirmed, is not the person's alone, or may not be used at this hour. The answer says nothing of the person.
 */
export const sendReceipt = endpoint({
  name: 'sendReceipt', method: 'POST', path: '/api/receipts/:receiptId/sendings', permission: 'own-receipts',
  summary: 'Send word of a receipt to a contact point that is safe now',
  params: z.strictObject({ receiptId: id }),
  body: z.strictObject({ pointId: id }),
  answers: { 204: null },
  problems: ['not-found', 'contact-point-unfit', 'too-many-requests'],
});
