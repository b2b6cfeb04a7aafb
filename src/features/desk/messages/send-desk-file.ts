import { sendDeskFilePart } from '#contract/desk-messages.ts';
import { type FileNamed, filePartBytes } from '#contract/file-named.ts';
import type { FileRefusal } from '#contract/files.ts';
import { lookAtFile } from '#domain/files/look-at-file.ts';
import { call } from '#src/api/call.ts';

/** A file that is with the server, or why it is not. */
export type SentFile = { readonly file: FileNamed } | { readonly why: FileRefusal | 'not-sent' };

const mostTries = 3;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

/** Sends a file part by part, each tried three times under one key. Staff are at a desk with a line: nothing of it waits on the device. */
export async function sendDeskFile(requestId: string, picked: File, tell: (percent: number) => void): Promise<SentFile> {
  const outcome = lookAtFile(new Uint8Array(await picked.arrayBuffer()), picked.name);
  if ('refusal' in outcome) return { why: outcome.refusal };
  const { name, bytes } = outcome;
  const parts = Math.max(1, Math.ceil(bytes.length / filePartBytes));
  const file: FileNamed = { fileId: crypto.randomUUID(), name, bytes: bytes.length, parts };
  for (let part = 1; part <= parts; part += 1) {
    const input = { params: { requestId, fileId: file.fileId, part: String(part) }, body: { name, bytes: bytes.length, parts, data: base64Of(bytes.subarray((part - 1) * filePartBytes, part * filePartBytes)) } };
    const idempotencyKey = crypto.randomUUID();
    let done = false;
    for (let tries = 0; tries < mostTries && !done; tries += 1) {
      const result = await call(sendDeskFilePart, input, { idempotencyKey });
      if (result.ok && result.body.refusal) return { why: result.body.refusal };
      done = result.ok;
    }
    if (!done) return { why: 'not-sent' };
    tell(Math.floor((part / parts) * 100));
  }
  return { file };
}
