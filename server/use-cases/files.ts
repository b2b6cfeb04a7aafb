import type { FileNamed } from '#contract/file-named.ts';
import type { readFile, removeFile, sendFilePart, SentFile } from '#contract/files.ts';
import { Refusal } from '#contract/refusal.ts';
import { fileKeptDays, filesADay, looseFileDays } from '#domain/files/file-limits.ts';
import { lookAtFile } from '#domain/files/look-at-file.ts';
import { fileTypes } from '#domain/files/safe-name.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { checkPart, fileView, lookedAt, newFile, type RecordedFile } from '#organisations/views/file-view.ts';
import type { Tx } from '../database.ts';
import { bytesOf, deleteLooseFile, fileById, fileInTurn, filesOf, giveFile, keepFile, keepLookedAt, keepPart } from '../db/files.ts';
import type { Answer } from '../http/idempotency.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { limitTo } from './rate-limit.ts';

const day = 24 * 60 * 60;

/** Takes a part of a file; with the last one the file is looked at. @throws Refusal invalid-input */
export async function takePart(tx: Tx, residentId: string, by: RecordedFile['by'], given: FileNamed, part: number, data: string, now: string): Promise<RecordedFile> {
  const { fileId: id, ...said } = given;
  await fileInTurn(tx, residentId, id);
  const there = await fileById(tx, residentId, id);
  checkPart(said, part, Buffer.byteLength(data, 'base64'), there?.state === 'coming' ? there : undefined);
  if (there && there.state !== 'coming') return there;
  const file = there ?? newFile(given, by, null);
  if (!there) await keepFile(tx, residentId, file, { place: 0, now, expiresAt: secondsAfter(now, looseFileDays * day) });
  const done = await keepPart(tx, residentId, id, part, data);
  if (done < file.parts) return { ...file, done };
  const outcome = lookAtFile(await bytesOf(tx, residentId, id), file.name);
  const looked = lookedAt(file, outcome);
  await keepLookedAt(tx, residentId, looked, 'bytes' in outcome ? outcome.bytes : null);
  return looked;
}

/** Gives files to a message: those that came before it, and those that will. @throws Refusal invalid-input for one that belongs to another message */
export async function giveFiles(tx: Tx, residentId: string, by: RecordedFile['by'], messageId: string, files: readonly FileNamed[], now: string): Promise<void> {
  const expiresAt = secondsAfter(now, fileKeptDays * day);
  for (const [place, given] of files.entries()) {
    await fileInTurn(tx, residentId, given.fileId);
    const there = await fileById(tx, residentId, given.fileId);
    if (there && (there.messageId !== null || there.by !== by)) throw new Refusal('invalid-input', { errors: [{ pointer: `/files/${place}/fileId`, code: 'not-offered' }] });
    if (there) await giveFile(tx, residentId, given.fileId, messageId, place, expiresAt);
    else await keepFile(tx, residentId, newFile(given, by, messageId), { place, now, expiresAt });
  }
}

/** A file with its bytes, to be sent; only one of a message about this request, where it is given. @throws Refusal not-found for one that is not there, not whole, refused or gone */
export async function fileToSend(tx: Tx, residentId: string, id: string, requestId?: string): Promise<SentFile> {
  const file = requestId === undefined ? await fileById(tx, residentId, id) : (await filesOf(tx, residentId, requestId)).find((one) => one.id === id);
  if (file?.state !== 'ready' || !file.kind) throw new Refusal('not-found');
  return { name: file.name, type: fileTypes[file.kind].type, data: (await bytesOf(tx, residentId, id)).toString('base64') };
}

/** @throws Refusal too-many-requests, invalid-input */
export const sendFilePartHandler: Handler<typeof sendFilePart> = async ({ tx, session, services, now, entryId, input }) => {
  const { residentId } = session;
  if (!(await fileById(tx, residentId, input.params.fileId))) await limitTo(tx, services.secrets, filesADay, residentId, now);
  const { data, ...said } = input.body;
  const file = await takePart(tx, residentId, 'resident', { fileId: input.params.fileId, ...said }, Number(input.params.part), data, now);
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, file: fileView(file) } };
};

/** The answer to a part sent again long after: how the file stands today. */
export async function rebuiltPart({ tx, session, now, entryId, input }: SignedInContext<typeof sendFilePart>): Promise<Answer> {
  const { fileId } = input.params;
  const { data: _data, ...said } = input.body;
  const file = (await fileById(tx, session.residentId, fileId)) ?? { ...newFile({ fileId, ...said }, 'resident', null), state: 'gone' as const };
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, file: fileView(file) } };
}

/** @throws Refusal not-found */
export const removeFileHandler: Handler<typeof removeFile> = async ({ tx, session, input }) => {
  if (!(await deleteLooseFile(tx, session.residentId, input.params.fileId))) throw new Refusal('not-found');
  return { status: 204, body: undefined };
};

/** @throws Refusal not-found */
export const readFileHandler: Handler<typeof readFile> = async ({ tx, session, now, input }) => {
  // What the desk has chosen and not sent is none of the person's yet.
  const file = await fileById(tx, session.residentId, input.params.fileId);
  if (file?.by === 'landlord' && file.messageId === null) throw new Refusal('not-found');
  const body = await fileToSend(tx, session.residentId, input.params.fileId);
  await audit(tx, session.residentId, now, 'file-fetched', { fileId: input.params.fileId });
  return { status: 200, body };
};
