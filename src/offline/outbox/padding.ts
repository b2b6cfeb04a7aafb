const lengthField = 4;
const block = 512;

/** Length, words, and filling up to a whole block: the size on the device does not tell a long letter from a short one. */
export function padded(words: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(words);
  const whole = new Uint8Array(Math.ceil((lengthField + bytes.length) / block) * block);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(bytes, lengthField);
  return whole;
}

/** The words of a padded block. */
export function unpadded(whole: ArrayBuffer): string {
  const length = new DataView(whole).getUint32(0);
  return new TextDecoder().decode(new Uint8Array(whole, lengthField, length));
}
