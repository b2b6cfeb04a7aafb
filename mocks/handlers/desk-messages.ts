import type { markDeskThreadRead, readDeskFile, readDeskThread, sendDeskFilePart, writeDeskMessage } from '#contract/desk-messages.ts';
import { deskThreadView } from '#organisations/views/thread-view.ts';
import { audit } from '../audit.ts';
import type { Handler } from '../context.ts';
import { byStaff, find } from './desk.ts';
import { fileToSend, filesOf, giveFiles, takePart } from './files.ts';
import { messagesOf } from './messages.ts';
import { tell } from './tell.ts';

export const readDeskThreadHandler: Handler<typeof readDeskThread> = (context) => {
  const found = find(context, context.input.params.requestId);
  const { residentId } = found.person;
  return { status: 200, body: deskThreadView(found, messagesOf(context.store, residentId, found.id), filesOf(context.store, residentId)) };
};

export const writeDeskMessageHandler: Handler<typeof writeDeskMessage> = async (context) => {
  const { store, staff, now, entryId, input } = context;
  const found = find(context, input.params.requestId);
  const { residentId } = found.person;
  const id = crypto.randomUUID();
  giveFiles(context, residentId, 'landlord', id, input.body.files);
  store.threads.push({ id, residentId, requestId: found.id, at: now, by: 'landlord', text: input.body.text, seenAt: null });
  await audit(store, residentId, now, 'message-sent', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  tell(context, residentId);
  return { status: 201, body: { entryId, recordedAt: now, about: id } };
};

export const markDeskThreadReadHandler: Handler<typeof markDeskThreadRead> = (context) => {
  const { store, now, input } = context;
  const found = find(context, input.params.requestId);
  for (const one of store.threads) if (one.requestId === found.id && one.by === 'resident' && one.at <= input.body.until) one.seenAt ??= now;
  return { status: 204, body: undefined };
};

export const sendDeskFilePartHandler: Handler<typeof sendDeskFilePart> = (context) => {
  const { now, entryId, input } = context;
  const found = find(context, input.params.requestId);
  const { data, ...said } = input.body;
  const { fileId, part } = input.params;
  const { state, done, refusal } = takePart(context, found.person.residentId, 'landlord', { fileId, ...said }, Number(part), data);
  return { status: 201, body: { entryId, recordedAt: now, about: fileId, state, done, refusal } };
};

export const readDeskFileHandler: Handler<typeof readDeskFile> = async (context) => {
  const { store, staff, now, input } = context;
  const found = find(context, input.params.requestId);
  const body = fileToSend(context, found.person.residentId, input.params.fileId, found.id);
  await audit(store, found.person.residentId, now, 'file-fetched', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body };
};
