import type { UnreadableLine } from './read-import-line.ts';

/** Longer than any resident with the most facts that a line may hold. */
const longest = 64 * 1024 * 1024;
const lineFeed = 10;
const mark = '\uFEFF';

function asText(bytes: Uint8Array, first: boolean): string | UnreadableLine {
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
 * such lines are handed on as what is wrong with them.
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
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
