import { randomUUID } from 'node:crypto';
import type { listThreads, markThreadRead, readThread, sendMessage } from '#contract/messages.ts';
import { requestAbout } from '#organisations/acts/move-request.ts';
import { threadsView, threadView } from '#organisations/views/thread-view.ts';
import { filesOf } from '../db/files.ts';
import { keepMessage, markSeen, messagesOf } from '../db/messages.ts';
import { requestsOf } from '../db/requests.ts';
import { keepSpeakerMarks } from '../db/speaker-reads.ts';
import type { Handler } from '../http/request-context.ts';
import { giveFiles } from './files.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { forgetTelling } from './tellings.ts';
import { findRequest } from './requests.ts';

export const listThreadsHandler: Handler<typeof listThreads> = async ({ tx, session }) =>
  ({ status: 200, body: { threads: threadsView(await requestsOf(tx, session.residentId), await messagesOf(tx, session.residentId, undefined, session.acting)) } });

/** @throws Refusal not-found */
export const readThreadHandler: Handler<typeof readThread> = async (context) => {
  const { tx, session, input } = context;
  const request = await findRequest(context, input.params.requestId);
  return { status: 200, body: threadView(request, await messagesOf(tx, session.residentId, request.id, session.acting), await filesOf(tx, session.residentId, request.id)) };
};

/** @throws Refusal not-found; invalid-input for a file of another message */
export const sendMessageHandler: Handler<typeof sendMessage> = async (context) => {
  const { tx, session, now, input } = context;
  const { residentId } = session;
  const request = await findRequest(context, input.params.requestId);
  const id = randomUUID();
  await keepMessage(tx, residentId, { id, requestId: request.id, at: now, by: 'resident', text: input.body.text });
  await giveFiles(tx, residentId, 'resident', id, input.body.files, now);
  const receipt = await giveReceipt(context, newReceiptId(), 'message-sent', requestAbout('message-sent', request));
  return { status: 201, body: { receipt, thread: threadView(request, await messagesOf(tx, residentId, request.id, session.acting), await filesOf(tx, residentId, request.id)) } };
};

/** @throws Refusal not-found */
export const markThreadReadHandler: Handler<typeof markThreadRead> = async (context) => {
  const { tx, session, now, input } = context;
  const request = await findRequest(context, input.params.requestId);
  const mandate = session.acting?.mandate;
  if (mandate) {
    // What somebody who speaks for them has read is still new to the person.
    const seen = (await messagesOf(tx, session.residentId, request.id)).filter((one) => one.by === 'landlord' && one.at <= input.body.until);
    await keepSpeakerMarks(tx, mandate.id, session.residentId, seen.map((one) => one.id), now);
    return { status: 204, body: undefined };
  }
  await markSeen(tx, session.residentId, request.id, 'landlord', input.body.until, now);
  await forgetTelling(tx, session.residentId);
  return { status: 204, body: undefined };
};
