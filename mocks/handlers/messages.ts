import type { listThreads, markThreadRead, readThread, sendMessage } from '#contract/messages.ts';
import { requestAbout } from '#organisations/acts/move-request.ts';
import { markOf } from '#organisations/views/speaker-mark.ts';
import { countUnread, type RecordedMessage, threadsView, threadView } from '#organisations/views/thread-view.ts';
import type { Handler, SignedInContext } from '../context.ts';
import type { Store } from '../store.ts';
import { giveReceipt } from '../give-receipt.ts';
import { keptAsSpeaker, speakerMarks } from '../speaker-reads.ts';
import { filesOf, giveFiles } from './files.ts';
import { findRequest, requestsOf } from './requests.ts';

/** Messages of a person, oldest first; only those about one request where it is given. */
export function messagesOf(store: Store, residentId: string, requestId?: string): RecordedMessage[] {
  return store.threads.filter((one) => one.residentId === residentId && (requestId === undefined || one.requestId === requestId)).map(({ residentId: _own, ...message }) => message);
}

/** The same, those of the landlord seen as whoever acts has seen them. */
function readHere(context: SignedInContext, requestId?: string): RecordedMessage[] {
  const [marks, { acting }] = [speakerMarks(context), context.session];
  return messagesOf(context.store, context.session.resident.id, requestId).map((one) => (one.by === 'landlord' ? Object.assign(one, { seenAt: markOf(acting, marks, { id: one.id, on: one.at, mark: one.seenAt }) }) : one));
}

/** Messages of the landlord that whoever acts has not looked at, by request. */
export const unreadByRequest = (context: SignedInContext): Record<string, number> => countUnread(readHere(context));

export const listThreadsHandler: Handler<typeof listThreads> = (context) => ({ status: 200, body: { threads: threadsView(requestsOf(context), readHere(context)) } });

export const readThreadHandler: Handler<typeof readThread> = (context) => {
  const request = findRequest(context, context.input.params.requestId);
  return { status: 200, body: threadView(request, readHere(context, request.id), filesOf(context.store, context.session.resident.id)) };
};

export const sendMessageHandler: Handler<typeof sendMessage> = async (context) => {
  const { store, session, now, input } = context;
  const request = findRequest(context, input.params.requestId);
  const id = crypto.randomUUID();
  giveFiles(context, session.resident.id, 'resident', id, input.body.files);
  store.threads.push({ id, residentId: session.resident.id, requestId: request.id, at: now, by: 'resident', text: input.body.text, seenAt: null });
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'message-sent', requestAbout('message-sent', request));
  return { status: 201, body: { receipt, thread: threadView(request, readHere(context, request.id), filesOf(context.store, context.session.resident.id)) } };
};

export const markThreadReadHandler: Handler<typeof markThreadRead> = (context) => {
  const { store, session, now, input } = context;
  const request = findRequest(context, input.params.requestId);
  const seen = store.threads.filter((one) => one.residentId === session.resident.id && one.requestId === request.id && one.by === 'landlord' && one.at <= input.body.until);
  // What somebody who speaks for them has read is still new to the person.
  if (keptAsSpeaker(context, seen.map((one) => one.id))) return { status: 204, body: undefined };
  store.tellings = store.tellings.filter((one) => one.residentId !== session.resident.id || one.kind !== 'message');
  for (const one of seen) one.seenAt ??= now;
  return { status: 204, body: undefined };
};
