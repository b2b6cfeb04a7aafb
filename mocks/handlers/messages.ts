import type { listThreads, markThreadRead, readThread, sendMessage } from '#contract/messages.ts';
import { requestAbout } from '#organisations/acts/move-request.ts';
import { type RecordedMessage, threadsView, threadView } from '#organisations/views/thread-view.ts';
import type { Handler, SignedInContext } from '../context.ts';
import type { Store } from '../store.ts';
import { giveReceipt } from '../give-receipt.ts';
import { filesOf, giveFiles } from './files.ts';
import { findRequest, requestsOf } from './requests.ts';

/** Messages of a person, oldest first; only those about one request where it is given. */
export function messagesOf(store: Store, residentId: string, requestId?: string): RecordedMessage[] {
  return store.threads.filter((one) => one.residentId === residentId && (requestId === undefined || one.requestId === requestId)).map(({ residentId: _own, ...message }) => message);
}

/** Messages of the landlord that the person has not looked at, by request. */
export function unreadByRequest(context: SignedInContext): Record<string, number> {
  const unread: Record<string, number> = {};
  for (const { by, seenAt, requestId } of messagesOf(context.store, context.session.resident.id)) if (by === 'landlord' && seenAt === null) unread[requestId] = (unread[requestId] ?? 0) + 1;
  return unread;
}

export const listThreadsHandler: Handler<typeof listThreads> = (context) => ({ status: 200, body: { threads: threadsView(requestsOf(context), messagesOf(context.store, context.session.resident.id)) } });

export const readThreadHandler: Handler<typeof readThread> = (context) => {
  const request = findRequest(context, context.input.params.requestId);
  return { status: 200, body: threadView(request, messagesOf(context.store, context.session.resident.id, request.id), filesOf(context.store, context.session.resident.id)) };
};

export const sendMessageHandler: Handler<typeof sendMessage> = async (context) => {
  const { store, session, now, input } = context;
  const request = findRequest(context, input.params.requestId);
  const id = crypto.randomUUID();
  giveFiles(context, session.resident.id, 'resident', id, input.body.files);
  store.threads.push({ id, residentId: session.resident.id, requestId: request.id, at: now, by: 'resident', text: input.body.text, seenAt: null });
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'message-sent', requestAbout('message-sent', request));
  return { status: 201, body: { receipt, thread: threadView(request, messagesOf(context.store, context.session.resident.id, request.id), filesOf(context.store, context.session.resident.id)) } };
};

export const markThreadReadHandler: Handler<typeof markThreadRead> = (context) => {
  const { store, session, now, input } = context;
  const request = findRequest(context, input.params.requestId);
  // What somebody who speaks for them has read is still new to the person.
  if (session.acting?.role === 'representative') return { status: 204, body: undefined };
  store.tellings = store.tellings.filter((one) => one.residentId !== session.resident.id || one.kind !== 'message');
  for (const one of store.threads) if (one.residentId === session.resident.id && one.requestId === request.id && one.by === 'landlord' && one.at <= input.body.until) one.seenAt ??= now;
  return { status: 204, body: undefined };
};
