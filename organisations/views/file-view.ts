import { type FileNamed, filePartBytes } from '#contract/file-named.ts';
import type { Attachment, FileKind, FileRefusal } from '#contract/files.ts';
import { Refusal } from '#contract/refusal.ts';

/** A file as it is kept, without its bytes. */
export interface RecordedFile extends Attachment {
  /** The message that it belongs to; `null` while none names it. */
  readonly messageId: string | null;
  readonly by: 'resident' | 'landlord';
}

/** A file that has only been heard of. Its name is as the device gave it until it has been looked at. */
export function newFile({ fileId, name, bytes, parts }: FileNamed, by: RecordedFile['by'], messageId: string | null): RecordedFile {
  return { id: fileId, name, bytes, parts, state: 'coming', done: 0, kind: null, refusal: null, messageId, by };
}

/** @throws Refusal invalid-input where the numbers of a part do not belong together, or to what was said of the file before */
export function checkPart(said: Omit<FileNamed, 'fileId'>, part: number, length: number, file: Pick<RecordedFile, 'bytes' | 'parts'> = said): void {
  const fault = (pointer: string): never => { throw new Refusal('invalid-input', { errors: [{ pointer, code: 'wrong-format' }] }); };
  if (said.bytes !== file.bytes) fault('/bytes');
  if (said.parts !== file.parts || said.parts !== Math.max(1, Math.ceil(said.bytes / filePartBytes))) fault('/parts');
  const expected = part < said.parts ? filePartBytes : said.bytes - filePartBytes * (said.parts - 1);
  if (part > said.parts || length !== expected) fault('/data');
}

/** The file after it was looked at. */
export function lookedAt(file: RecordedFile, outcome: { readonly kind: FileKind; readonly bytes: Uint8Array; readonly name: string } | { readonly refusal: FileRefusal }): RecordedFile {
  if ('refusal' in outcome) return { ...file, state: 'refused', done: file.parts, refusal: outcome.refusal };
  return { ...file, state: 'ready', done: file.parts, kind: outcome.kind, name: outcome.name, bytes: outcome.bytes.length };
}

/** A file as either side sees it. Until it was looked at, its name is shown without letters that would turn or hide others. */
export function fileView({ messageId: _its, by: _whose, ...file }: RecordedFile): Attachment {
  return { ...file, name: file.state === 'ready' || file.state === 'gone' ? file.name : plainName(file.name) };
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  return last.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '').slice(0, 120).toWellFormed() || 'file';
}
