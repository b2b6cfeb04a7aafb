import { describe, expect, it } from 'vitest';
import { importFileLines } from './import-file.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
async function read(chunks: readonly Buffer[], most?: number) {
  const lines = [];
  for await (const line of importFileLines(chunks, most)) lines.push(line);
  return lines;
}

describe('the lines of an import file', () => {
  it('are whole however the file comes, with either line end, and with or without one at the end', async () => {
    const bytes = utf8('{"name":"Łucja"}\r\n\n{"b":2}');
    for (const size of [1, 2, 3, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      // The carriage return is blank space to JSON.
      expect(await read(chunks), `pieces of ${size}`).toEqual(['{"name":"Łucja"}\r', '', '{"b":2}']);
    }
    expect(await read([utf8('a\n')])).toEqual(['a']);
    expect(await read([])).toEqual([]);
  });

  it('begin after the mark that programs on Windows write', async () => {
    expect(await read([utf8('\uFEFF{"a":1}\n{"b":2}')])).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('that are no UTF-8 are refused and not stored with question marks, and the next one is read', async () => {
    expect(await read([Buffer.concat([Buffer.from('{"name":"José"}\n', 'latin1'), utf8('{"b":2}\n')])])).toEqual([{ unreadable: 'is not UTF-8; save the file as UTF-8 and import it again' }, '{"b":2}']);
  });

  it.each([
    ['little end first, with its mark', Buffer.from('\uFEFF{"a":1}\n{"b":2}\n', 'utf16le')],
    ['little end first', Buffer.from('{"a":1}\n{"b":2}\n', 'utf16le')],
    ['big end first, with its mark', Buffer.from('\uFEFF{"a":1}\n{"b":2}\n', 'utf16le').swap16()],
    ['an empty line first', Buffer.from('\uFEFF\n{"b":2}\n', 'utf16le')],
  ])('in UTF-16 are refused once, with what to do (%s)', async (_, bytes) => {
    expect(await read([bytes.subarray(0, 9), bytes.subarray(9)])).toEqual([{ unreadable: 'is UTF-16, as is the whole file, and nothing of it was read; save it as UTF-8 and import it again' }]);
  });

  it('that do not end are refused without being held, and the next one is read', async () => {
    expect(await read([utf8('x'.repeat(60)), utf8('x'.repeat(60)), utf8('x\n{"b":2}')], 100)).toEqual([{ unreadable: 'is longer than 100 bytes; write each resident on a line of their own' }, '{"b":2}']);
  });
});
