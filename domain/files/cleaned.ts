import type { FileRefusal } from '#contract/files.ts';

/** What came of looking at a file: the bytes to keep, or why it is not taken. */
export type Cleaned = { readonly bytes: Uint8Array } | { readonly refusal: FileRefusal };

/** One array of all. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
