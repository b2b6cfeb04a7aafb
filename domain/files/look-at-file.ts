import { largestFile } from '#contract/file-named.ts';
import type { FileKind, FileRefusal } from '#contract/files.ts';
import type { Cleaned } from './cleaned.ts';
import { largestText } from './file-limits.ts';
import { cleanJpeg } from './jpeg.ts';
import { kindOfFile } from './kind-of-file.ts';
import { cleanPdf } from './pdf.ts';
import { cleanPng } from './png.ts';
import { safeName } from './safe-name.ts';

const cleaners: Readonly<Record<FileKind, (bytes: Uint8Array) => Cleaned>> = {
  pdf: cleanPdf, jpeg: cleanJpeg, png: cleanPng,
  text: (bytes) => (bytes.length > largestText ? { refusal: 'too-big' } : { bytes }),
};

/** A file that is taken: what it is, what to keep of it, and what to call it. */
export interface TakenFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Looks at a file that somebody sent: size, then what it is by its bytes, then its build. Nothing of it is run, shown or unfolded.
 * The same bytes come to the same end on the device, in the mocks and on the server.
 */
export function lookAtFile(bytes: Uint8Array, name: string): TakenFile | { readonly refusal: FileRefusal } {
  if (bytes.length > largestFile) return { refusal: 'too-big' };
  const what = kindOfFile(bytes, name);
  if ('refusal' in what) return what;
  const cleaned = cleaners[what.kind](bytes);
  return 'refusal' in cleaned ? cleaned : { kind: what.kind, bytes: cleaned.bytes, name: safeName(name, what.kind) };
}
