import type { UnreadableLine } from './read-import-line.ts';

/** Longer than any resident with the most facts that a line may hold. */
const longest = 64 * 1024 * 1024;
const lineFeed = 10;
const mark = '\uFEFF';
const utf16: UnreadableLine = { unreadable: 'is UTF-16, as is the whole file, and nothing of it was read; save it as UTF-8 and import it again' };

function asText(bytes: Uint8Array, first: boolean): string | UnreadableLine {
  // JSON has no NUL in it, and UTF-8 no byte from 254 on: these are letters of two bytes, or the mark before them.
  if (first && (bytes.includes(0) || (bytes[0] ?? 0) >= 254)) return utf16;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Programs on Windows put a mark before the first letter of a file.
    return first && text.startsWith(mark) ? text.slice(1) : text;
  } catch {
    return { unreadable: 'is not UTF-8; save the file as UTF-8 and import it again' };
  }
}

/**
 * Lines of an import file as they come. Bytes that are no UTF-8 would be stored as question marks, and a line without end would fill the memory:
 * such lines are handed on as what is wrong with them. A file in UTF-16 has that said once, and ends.
 */
export async function* importFileLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, most = longest): AsyncGenerator<string | UnreadableLine> {
  let [held, size, first]: [Buffer[], number, boolean] = [[], 0, true];
  const line = (): string | UnreadableLine => {
    const made = size > most ? { unreadable: `is longer than ${most} bytes; write each resident on a line of their own` } : asText(Buffer.concat(held), first);
    [held, size, first] = [[], 0, false];
    return made;
  };
  const hold = (bytes: Buffer) => {
    size += bytes.length;
    if (size > most) held = [];
    else held.push(bytes);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      hold(chunk.subarray(from, end));
      const made = line();
      yield made;
      if (made === utf16) return;
      from = end + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
