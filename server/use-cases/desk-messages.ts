import { randomUUID } from 'node:crypto';
import type { markDeskThreadRead, readDeskFile, readDeskThread, sendDeskFilePart, writeDeskMessage } from '#contract/desk-messages.ts';
import { deskThreadView } from '#organisations/views/thread-view.ts';
import { filesOf } from '../db/files.ts';
import { keepMessage, markSeen, messagesOf } from '../db/messages.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { byStaff, openRequest } from './desk.ts';
import { fileToSend, giveFiles, takePart } from './files.ts';
import { askToTell, tellPeople } from './tellings.ts';

/** @throws Refusal not-found */
export const readDeskThreadHandler: Handler<typeof readDeskThread> = async (context) => {
  const { tx, input } = context;
  const found = await openRequest(context, input.params.requestId);
  const { residentId } = found.person;
  return { status: 200, body: deskThreadView(found, await messagesOf(tx, residentId, found.id), await filesOf(tx, residentId, found.id)) };
};

/** @throws Refusal not-found; invalid-input for a file of another message */
export const writeDeskMessageHandler: Handler<typeof writeDeskMessage> = async (context) => {
  const { tx, staff, services, now, entryId, input, after } = context;
  const found = await openRequest(context, input.params.requestId);
  const { residentId } = found.person;
  const id = randomUUID();
  await keepMessage(tx, residentId, { id, requestId: found.id, at: now, by: 'landlord', text: input.body.text });
  await giveFiles(tx, residentId, 'landlord', id, input.body.files, now);
  await audit(tx, residentId, now, 'message-sent', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  await keepEvent(tx, 'message-written', { residentId, at: now, payload: { requestId: found.id, kind: found.kind } });
  await askToTell(tx, residentId, now);
  after((database) => tellPeople(database, services));
  return { status: 201, body: { entryId, recordedAt: now, about: id } };
};

/** @throws Refusal not-found */
export const markDeskThreadReadHandler: Handler<typeof markDeskThreadRead> = async (context) => {
  const { tx, now, input } = context;
  const found = await openRequest(context, input.params.requestId);
  await markSeen(tx, found.person.residentId, found.id, 'resident', input.body.until, now);
  return { status: 204, body: undefined };
};

/** @throws Refusal not-found, invalid-input */
export const sendDeskFilePartHandler: Handler<typeof sendDeskFilePart> = async (context) => {
  const { tx, now, entryId, input } = context;
  const found = await openRequest(context, input.params.requestId);
  const { data, ...said } = input.body;
  const { fileId, part } = input.params;
  const { state, done, refusal } = await takePart(tx, found.person.residentId, 'landlord', { fileId, ...said }, Number(part), data, now);
  return { status: 201, body: { entryId, recordedAt: now, about: fileId, state, done, refusal } };
};

/** @throws Refusal not-found */
export const readDeskFileHandler: Handler<typeof readDeskFile> = async (context) => {
  const { tx, staff, now, input } = context;
  const found = await openRequest(context, input.params.requestId);
  const { residentId } = found.person;
  const { fileId } = input.params;
  const body = await fileToSend(tx, residentId, fileId, found.id);
  await audit(tx, residentId, now, 'file-fetched', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body };
};
