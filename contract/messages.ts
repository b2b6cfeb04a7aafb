import * as z from 'zod/mini';
import { id, inLanguage, instant } from './common.ts';
import { fileNamed, mostFiles } from './file-named.ts';
import { attachment } from './files.ts';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';
import { requestKind, requestState } from './request-words.ts';

/** The most characters of one message. */
export const messageLength = 5000;

/** Plain text. Nothing in it is ever read as markup, a link or a command. */
export const messageText = z.string().check(z.regex(/\S/u), z.maxLength(messageLength));

/** One message about a request. Once sent it stays as it is. */
export const message = z.strictObject({
  id,
  /** When the landlord had it, or wrote it. */
  at: instant,
  by: z.enum(['resident', 'landlord']),
  text: z.string(),
  /** When the other side first looked at it, of the landlord's when whoever reads here did (somebody who speaks for the person has marks of their own); `null` until then. */
  seenAt: z.nullable(instant),
  files: z.array(attachment),
});
export type Message = z.infer<typeof message>;

/** The request that messages are about. A thread has no life of its own: each request has one. */
export const threadRequest = z.strictObject({ id, reference: z.string(), kind: requestKind, state: requestState });

/** All messages about one request, oldest first. */
export const thread = z.strictObject({ request: threadRequest, messages: z.array(message), /** Messages of the landlord that were not looked at yet. */ unread: z.int() });
export type Thread = z.infer<typeof thread>;

/** A thread in the inbox. Without messages yet, `last` is null. */
export const threadSummary = z.strictObject({
  request: threadRequest,
  last: z.nullable(z.strictObject({ at: instant, by: message.shape.by, /** How it begins. */ start: z.string() })),
  count: z.int(),
  unread: z.int(),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

const threadParams = z.strictObject({ requestId: id });

/** The inbox: threads with messages, the latest first; then open requests that nobody has written about yet. */
export const listThreads = endpoint({
  name: 'listThreads', method: 'GET', path: '/api/messages', permission: 'own-requests',
  summary: 'Messages with the landlord, by request, the latest first',
  query: inLanguage,
  answers: { 200: z.strictObject({ threads: z.array(threadSummary) }) },
});

/** Reading marks nothing as read: the screen says when the person has seen it (`markThreadRead`). */
export const readThread = endpoint({
  name: 'readThread', method: 'GET', path: '/api/messages/:requestId', permission: 'own-requests',
  summary: 'All messages about one request',
  params: threadParams,
  query: inLanguage,
  answers: { 200: thread },
  problems: ['not-found'],
});

/** Writes to the landlord about a request, also about one that has ended: an answer may raise a question. */
export const sendMessage = endpoint({
  name: 'sendMessage', method: 'POST', path: '/api/messages/:requestId', permission: 'own-requests',
  summary: 'Write to the landlord about a request',
  params: threadParams,
  body: z.strictObject({ text: messageText, /** Files that belong to it; they may come before it or after it. */ files: z.array(fileNamed).check(z.maxLength(mostFiles)), /** The device's clock when the person pressed send; shown to them, never used for anything else. */ writtenAt: instant }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, thread }) },
  problems: ['not-found'],
  idempotency: 'key',
  canWait: { lane: () => 'messages', face: () => ({}) },
});

/** Notes that whoever acts has seen the landlord's messages up to an instant; under a mandate the person's own mark stays as it is. Harmless twice; an earlier instant changes nothing. */
export const markThreadRead = endpoint({
  name: 'markThreadRead', method: 'POST', path: '/api/messages/:requestId/read', permission: 'own-requests',
  summary: 'Note that messages were read',
  params: threadParams,
  body: z.strictObject({ until: instant }),
  answers: { 204: null },
  problems: ['not-found'],
});
