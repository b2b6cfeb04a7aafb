import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';

/** What a link in a marketing message carries: opaque, made and read by the backend alone, good for nothing but stopping marketing. */
export const stopToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/u));

/** How long such a link works, in days: people find an old letter after a year. */
export const stopLinkDays = 730;

/** What a mail program sends in a one-click unsubscribe (RFC 8058, section 3.2), to the address of the page itself. */
export const oneClick = { field: 'List-Unsubscribe', value: 'One-Click' } as const;

/**
 * Stops all direct marketing to the person whose link it is (UK GDPR Art. 21(2), (3); PECR reg. 22, 23): nobody signs in, nothing is weighed.
 * The token is the key: pressed twice it gives the same receipt and changes nothing more. The answer says nothing about the person.
 * A link that is cut off, changed, forged or too old answers `stop-link-unfit`, all alike.
 */
export const stopMarketing = endpoint({
  name: 'stopMarketing', method: 'POST', path: '/api/stop/:token', permission: 'public',
  summary: 'Stop all marketing by the link of a message, without signing in',
  params: z.strictObject({ token: stopToken }),
  answers: { 200: z.strictObject({ receipt: briefReceipt }) },
  problems: ['stop-link-unfit'],
});
