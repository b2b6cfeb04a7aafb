/** A length in seven-bit groups, lowest first; `undefined` where there is none. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let place = 0; place < 5; place += 1) {
    const byte = bytes[at + place];
    if (byte === undefined) return undefined;
    value += (byte & 127) * 2 ** (7 * place);
    if (byte < 128) return { value, next: at + place + 1 };
  }
  return undefined;
}

const most = 64 * 1024 * 1024;

/** Unpacks raw snappy (its format description, version of 2011-10-05); `undefined` where the bytes are none. */
export function unsnappy(bytes: Uint8Array): Buffer | undefined {
  const length = readVarint(bytes, 0);
  if (!length || length.value === 0 || length.value > most) return undefined;
  const whole = Buffer.alloc(length.value);
  let [at, done] = [length.next, 0];
  while (done < whole.length) {
    const tag = bytes[at];
    if (tag === undefined) return undefined;
    at += 1;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      let size = tag >> 2;
      if (extra > 0) {
        size = 0;
        for (let place = 0; place < extra; place += 1) size += (bytes[at + place] ?? 0) * 2 ** (8 * place);
        at += extra;
      }
      size += 1;
      if (at + size > bytes.length || done + size > whole.length) return undefined;
      whole.set(bytes.subarray(at, at + size), done);
      at += size;
      done += size;
      continue;
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    let back = kind === 1 ? (tag >> 5) * 256 : 0;
    for (let place = 0; place < width; place += 1) back += (bytes[at + place] ?? 0) * 2 ** (8 * place);
    at += width;
    if (back === 0 || back > done || done + size > whole.length) return undefined;
    for (let place = 0; place < size; place += 1) whole[done + place] = whole[done + place - back] ?? 0;
    done += size;
  }
  return whole;
}
