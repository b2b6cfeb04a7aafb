import type { FileNamed } from '#contract/file-named.ts';
import type { readFile, removeFile, sendFilePart, SentFile } from '#contract/files.ts';
import { Refusal } from '#contract/refusal.ts';
import { joinBytes } from '#domain/files/cleaned.ts';
import { filesADay } from '#domain/files/file-limits.ts';
import { lookAtFile } from '#domain/files/look-at-file.ts';
import { fileTypes } from '#domain/files/safe-name.ts';
import { checkPart, fileView, lookedAt, newFile, type RecordedFile } from '#organisations/views/file-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import type { Store } from '../store.ts';

type MockFile = Store['files'][number];

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
/** Base64 of bytes. */
export const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));

type Holder = Pick<SignedInContext, 'store' | 'fileBytes'>;

const find = ({ store }: Holder, residentId: string, id: string): MockFile | undefined => store.files.find((one) => one.residentId === residentId && one.id === id);

function put({ store }: Holder, residentId: string, file: RecordedFile, place: number): void {
  const there = store.files.findIndex((one) => one.residentId === residentId && one.id === file.id);
  const row = { ...file, place, residentId };
  if (there === -1) store.files.push(row);
  else store.files[there] = row;
}

const plain = ({ residentId: _own, place: _place, ...file }: MockFile): RecordedFile => file;

/** Files of a person that belong to messages, in the order they were named. */
export function filesOf(store: Store, residentId: string): RecordedFile[] {
  return store.files.filter((one) => one.residentId === residentId && one.messageId !== null).toSorted((one, other) => one.place - other.place).map(plain);
}

/** Gives files to a message. @throws Refusal invalid-input for one that belongs to another message */
export function giveFiles(context: Holder, residentId: string, by: RecordedFile['by'], messageId: string, files: readonly FileNamed[]): void {
  for (const [place, given] of files.entries()) {
    const there = find(context, residentId, given.fileId);
    if (there && (there.messageId !== null || there.by !== by)) throw new Refusal('invalid-input', { errors: [{ pointer: `/files/${place}/fileId`, code: 'not-offered' }] });
    put(context, residentId, { ...(there ? plain(there) : newFile(given, by, null)), messageId }, place);
  }
}

/** Takes a part of a file; with the last one the file is looked at. @throws Refusal invalid-input */
export function takePart(context: Holder, residentId: string, by: RecordedFile['by'], given: FileNamed, part: number, data: string): RecordedFile {
  const { fileId, ...said } = given;
  const bytes = bytesOf(data);
  const there = find(context, residentId, fileId);
  checkPart(said, part, bytes.length, there?.state === 'coming' ? there : undefined);
  const file = there ? plain(there) : newFile(given, by, null);
  const place = there?.place ?? 0;
  if (file.state !== 'coming') return file;
  const key = `${residentId} ${fileId}`;
  const parts = context.fileBytes.get(key) ?? new Map<number, Uint8Array>();
  context.fileBytes.set(key, parts.has(part) ? parts : parts.set(part, bytes));
  if (parts.size < file.parts) {
    put(context, residentId, { ...file, done: parts.size }, place);
    return { ...file, done: parts.size };
  }
  const outcome = lookAtFile(joinBytes([...parts].toSorted(([one], [other]) => one - other).map(([, each]) => each)), file.name);
  const looked = lookedAt(file, outcome);
  put(context, residentId, looked, place);
  if ('bytes' in outcome) context.fileBytes.set(key, new Map([[1, outcome.bytes]]));
  else context.fileBytes.delete(key);
  return looked;
}

/** A file with its bytes; only one of a message about this request, where it is given. @throws Refusal not-found */
export function fileToSend(context: Holder, residentId: string, id: string, requestId?: string): SentFile {
  const found = find(context, residentId, id);
  const bytes = context.fileBytes.get(`${residentId} ${id}`)?.get(1);
  const its = requestId === undefined || context.store.threads.some((one) => one.id === found?.messageId && one.requestId === requestId);
  if (found?.state !== 'ready' || !found.kind || !bytes || !its) throw new Refusal('not-found');
  return { name: found.name, type: fileTypes[found.kind].type, data: base64Of(bytes) };
}

export const sendFilePartHandler: Handler<typeof sendFilePart> = (context) => {
  const { session, now, entryId, input } = context;
  if (!find(context, session.resident.id, input.params.fileId)) limitTo(context, filesADay, session.resident.id);
  const { data, ...said } = input.body;
  const { fileId, part } = input.params;
  const file = takePart(context, session.resident.id, 'resident', { fileId, ...said }, Number(part), data);
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, file: fileView(file) } };
};

export const removeFileHandler: Handler<typeof removeFile> = (context) => {
  const { store, session, input } = context;
  const found = find(context, session.resident.id, input.params.fileId);
  if (!found || found.messageId !== null) throw new Refusal('not-found');
  store.files = store.files.filter((one) => one !== found);
  context.fileBytes.delete(`${session.resident.id} ${found.id}`);
  return { status: 204, body: undefined };
};

export const readFileHandler: Handler<typeof readFile> = async (context) => {
  const { store, session, now, input } = context;
  const file = find(context, session.resident.id, input.params.fileId);
  if (file?.by === 'landlord' && file.messageId === null) throw new Refusal('not-found');
  const body = fileToSend(context, session.resident.id, input.params.fileId);
  await audit(store, session.resident.id, now, 'file-fetched');
  return { status: 200, body };
};
