import type { FileNamed, readFile, removeFile, sendFilePart } from '#contract/files.ts';
import { Refusal } from '#contract/refusal.ts';
import { joinBytes } from '#domain/files/cleaned.ts';
import { filePartsADay } from '#domain/files/file-limits.ts';
import { lookAtFile } from '#domain/files/look-at-file.ts';
import { fileTypes } from '#domain/files/safe-name.ts';
import { checkPart, fileView, lookedAt, newFile, type RecordedFile } from '#organisations/views/file-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import type { Store } from '../store.ts';

type MockFile = Store['files'][number];

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));

function find({ store, session }: SignedInContext, id: string): MockFile | undefined {
  return store.files.find((one) => one.residentId === session.resident.id && one.id === id);
}

function put({ store, session }: SignedInContext, file: RecordedFile, place: number): void {
  const there = store.files.findIndex((one) => one.residentId === session.resident.id && one.id === file.id);
  const row = { ...file, place, residentId: session.resident.id };
  if (there === -1) store.files.push(row);
  else store.files[there] = row;
}

/** Files of the person that belong to messages, in the order they were named. */
export function filesOf({ store, session }: SignedInContext): RecordedFile[] {
  return store.files.filter((one) => one.residentId === session.resident.id && one.messageId !== null).toSorted((one, other) => one.place - other.place)
    .map(({ residentId: _own, place: _place, ...file }) => file);
}

/** Gives files to a message. @throws Refusal invalid-input for one that belongs to another message */
export function giveFiles(context: SignedInContext, messageId: string, files: readonly FileNamed[]): void {
  for (const [place, given] of files.entries()) {
    const there = find(context, given.fileId);
    if (there && there.messageId !== null) throw new Refusal('invalid-input', { errors: [{ pointer: `/files/${place}/fileId`, code: 'not-offered' }] });
    const { residentId: _own, place: _place, ...file } = there ?? { ...newFile(given, 'resident', null), residentId: '', place };
    put(context, { ...file, messageId }, place);
  }
}

export const sendFilePartHandler: Handler<typeof sendFilePart> = (context) => {
  const { session, now, entryId, input, fileBytes } = context;
  limitTo(context, filePartsADay, session.resident.id);
  const { data, ...said } = input.body;
  const { fileId } = input.params;
  const part = Number(input.params.part);
  const bytes = bytesOf(data);
  const there = find(context, fileId);
  checkPart(said, part, bytes.length, there?.state === 'coming' ? there : undefined);
  const answer = (file: RecordedFile) => ({ status: 201 as const, body: { receipt: { entryId, receivedAt: now }, file: fileView(file) } });
  const { residentId: _own, place, ...file } = there ?? { ...newFile({ fileId, ...said }, 'resident', null), residentId: '', place: 0 };
  if (file.state !== 'coming') return answer(file);
  const key = `${session.resident.id} ${fileId}`;
  const parts = fileBytes.get(key) ?? new Map<number, Uint8Array>();
  fileBytes.set(key, parts.has(part) ? parts : parts.set(part, bytes));
  if (parts.size < file.parts) {
    put(context, { ...file, done: parts.size }, place);
    return answer({ ...file, done: parts.size });
  }
  const outcome = lookAtFile(joinBytes([...parts].toSorted(([one], [other]) => one - other).map(([, each]) => each)), file.name);
  const looked = lookedAt(file, outcome);
  put(context, looked, place);
  if ('bytes' in outcome) fileBytes.set(key, new Map([[1, outcome.bytes]]));
  else fileBytes.delete(key);
  return answer(looked);
};

export const removeFileHandler: Handler<typeof removeFile> = (context) => {
  const { store, session, input } = context;
  const found = find(context, input.params.fileId);
  if (!found || found.messageId !== null) throw new Refusal('not-found');
  store.files = store.files.filter((one) => one !== found);
  context.fileBytes.delete(`${session.resident.id} ${found.id}`);
  return { status: 204, body: undefined };
};

export const readFileHandler: Handler<typeof readFile> = async (context) => {
  const { store, session, now, input, fileBytes } = context;
  const found = find(context, input.params.fileId);
  const bytes = fileBytes.get(`${session.resident.id} ${input.params.fileId}`)?.get(1);
  if (found?.state !== 'ready' || !found.kind || !bytes) throw new Refusal('not-found');
  await audit(store, session.resident.id, now, 'file-fetched');
  return { status: 200, body: { name: found.name, type: fileTypes[found.kind].type, data: base64Of(bytes) } };
};
