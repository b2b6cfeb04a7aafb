/** One way in which a fact may lie on a disk. */
export interface Form {
  readonly fact: string;
  readonly bytes: Buffer;
}

/** The letters of base64 that hang on `bytes` alone, when `before` bytes of something else stand in front of it. */
function base64Core(bytes: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** Every form that the scan looks for: UTF-8, UTF-16 in both orders, and base64 of UTF-8 and UTF-16 wherever it begins. */
export function formsOf(fact: string): Form[] {
  const utf8 = Buffer.from(fact, 'utf8');
  const utf16 = Buffer.from(fact, 'utf16le');
  const encoded = [utf8, utf16].flatMap((bytes) => [0, 1, 2].map((before) => base64Core(bytes, before)));
  const texts = new Set(encoded.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]));
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...[...texts].map((text) => Buffer.from(text, 'latin1'))].map((bytes) => ({ fact, bytes }));
}

/** Finds any of many forms in one pass over the bytes. */
export function makeFinder(facts: readonly string[]): (bytes: Uint8Array) => Set<string> {
  const byStart = new Map<number, Form[]>();
  const mayStart = new Uint8Array(65_536);
  for (const form of facts.flatMap(formsOf)) {
    const start = form.bytes.readUInt32BE(0);
    byStart.set(start, [...byStart.get(start) ?? [], form]);
    mayStart[start >>> 16] = 1;
  }
  return (given) => {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const found = new Set<string>();
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (mayStart[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 0) continue;
      for (const { fact, bytes: form } of byStart.get(bytes.readUInt32BE(at)) ?? []) {
        if (bytes.compare(form, 0, form.length, at, Math.min(at + form.length, bytes.length)) === 0) found.add(fact);
      }
    }
    return found;
  };
}
