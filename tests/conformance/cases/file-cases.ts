import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { filePartBytes } from '#contract/file-named.ts';
import { type Attachment, readFile, removeFile, sendFilePart } from '#contract/files.ts';
import { readThread, sendMessage } from '#contract/messages.ts';
import { listRequests, makeRequest } from '#contract/requests.ts';
import { bytes, exif, jpeg, pdf } from '#tests/support/files-made.ts';
import { hostileFiles } from '#tests/support/hostile-files.ts';
import type { Client } from '../client.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { askForAll } from './request-cases.ts';

interface Given { readonly name: string; readonly bytes: Uint8Array; readonly fileId?: string }

/** A file as the device cuts it. */
function cut({ name, bytes: content, fileId = randomUUID() }: Given) {
  const parts = Math.max(1, Math.ceil(content.length / filePartBytes));
  const named = { fileId, name, bytes: content.length, parts };
  const part = (number: number) => ({
    params: { fileId, part: String(number) },
    body: { name, bytes: content.length, parts, data: Buffer.from(content.subarray((number - 1) * filePartBytes, number * filePartBytes)).toString('base64') },
  });
  return { named, parts, part };
}

async function sent(client: Client, given: Given): Promise<Attachment> {
  const { parts, part } = cut(given);
  let file: Attachment | undefined;
  for (let number = 1; number <= parts; number += 1) ({ file } = await client.must(sendFilePart, part(number)));
  if (!file) throw new Error('a file has no parts');
  return file;
}

async function message(client: Client, files: readonly Given[]): Promise<{ requestId: string; files: readonly Attachment[] }> {
  const requestId = (await client.must(makeRequest, { body: askForAll })).request.id;
  const { thread } = await client.must(sendMessage, { params: { requestId }, body: { text: 'With files', writtenAt: worldNow, files: files.map((one) => cut(one).named) } });
  return { requestId, files: thread.messages[0]?.files ?? [] };
}

const big = (fileId = randomUUID()): Given => ({ name: 'scan.pdf', fileId, bytes: pdf(`<< /Length 100000 >>\nstream\n${'x'.repeat(100_000)}\nendstream`) });

export const fileCases: Cases = {
  'a file comes in parts, in any order, each once, and is whole with the last': async ({ signedIn }) => {
    const client = await signedIn();
    const given = big();
    const { parts, part } = cut(given);
    expect(parts).toBe(3);
    const key = randomUUID();
    const first = await client.must(sendFilePart, part(3), { key });
    expect(first).toMatchObject({ receipt: { entryId: key }, file: { id: given.fileId, state: 'coming', done: 1, parts: 3 } });
    expect(await client.must(sendFilePart, part(3), { key })).toEqual(first);
    expect((await client.refused(sendFilePart, part(2), { key })).code).toBe('idempotency-key-reused');
    expect((await client.must(sendFilePart, part(3))).file.done, 'the same part under another key').toBe(1);
    await client.must(sendFilePart, part(1));
    expect((await client.must(sendFilePart, part(2))).file).toMatchObject({ state: 'ready', kind: 'pdf', name: 'scan.pdf', bytes: given.bytes.length });
    expect((await client.must(sendFilePart, part(1))).file.state).toBe('ready');
  },
  'a message may come before its files or after them, and its files are saved as they were sent': async ({ signedIn }) => {
    const client = await signedIn();
    const [early, late] = [{ name: 'early.pdf', fileId: randomUUID(), bytes: pdf() }, big()];
    await sent(client, early);
    const { requestId, files } = await message(client, [early, late]);
    expect(files).toMatchObject([{ name: 'early.pdf', state: 'ready' }, { name: 'scan.pdf', state: 'coming', done: 0, parts: 3 }]);
    expect((await client.refused(readFile, { params: { fileId: late.fileId ?? '' } })).code).toBe('not-found');
    await sent(client, late);
    const { messages } = await client.must(readThread, { params: { requestId } });
    expect(messages[0]?.files.map((one) => one.state)).toEqual(['ready', 'ready']);
    const fetched = await client.must(readFile, { params: { fileId: late.fileId ?? '' } });
    expect(fetched).toMatchObject({ name: 'scan.pdf', type: 'application/pdf' });
    expect(Buffer.from(fetched.data, 'base64').equals(late.bytes)).toBe(true);
  },
  'a request made without a connection brings its files: they stand in the first message of its thread': async ({ signedIn }) => {
    const client = await signedIn();
    const [early, late] = [{ name: 'early.pdf', fileId: randomUUID(), bytes: pdf() }, big()];
    await sent(client, early);
    const key = randomUUID();
    const body = { ...askForAll, files: [early, late].map((one) => cut(one).named) };
    const { request } = await client.must(makeRequest, { body }, { key });
    expect((await client.must(makeRequest, { body }, { key })).request.id, 'the same act again').toBe(request.id);
    await sent(client, late);
    const { messages } = await client.must(readThread, { params: { requestId: request.id } });
    expect(messages).toMatchObject([{ by: 'resident', text: '', files: [{ name: 'early.pdf', state: 'ready' }, { name: 'scan.pdf', state: 'ready' }] }]);
    const before = (await client.must(listRequests, {})).requests.length;
    expect(await client.refused(makeRequest, { body })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/files/0/fileId', code: 'not-offered' }] });
    expect((await client.must(listRequests, {})).requests, 'a request that was refused is not there').toHaveLength(before);
    const other = await signedIn('stranger');
    expect((await other.refused(readThread, { params: { requestId: request.id } })).code).toBe('not-found');
    const theirs = (await other.must(makeRequest, { body: { ...askForAll, files: [cut(early).named] } })).request.id;
    expect((await other.must(readThread, { params: { requestId: theirs } })).messages[0]?.files, 'an id of somebody else names a file of one’s own').toMatchObject([{ state: 'coming', done: 0 }]);
  },
  'a photo is kept without the place where it was taken, and under a name that hides nothing': async ({ signedIn }) => {
    const client = await signedIn();
    const photo = { name: 'photo\u202Egpj.exe', fileId: randomUUID(), bytes: jpeg({ before: [exif(6)] }) };
    expect((await message(client, [photo])).files[0]?.name).toBe('photogpj.exe');
    expect(await sent(client, photo)).toMatchObject({ state: 'ready', kind: 'jpeg', name: 'photogpj.jpg' });
    const { name, type, data } = await client.must(readFile, { params: { fileId: photo.fileId } });
    expect([name, type]).toEqual(['photogpj.jpg', 'image/jpeg']);
    expect(Buffer.from(data, 'base64').toString('latin1')).not.toMatch(/GPS|51\.5007/u);
  },
  'files that would do harm each come to the end they should': async ({ signedIn }) => {
    const client = await signedIn();
    for (const { what, name, bytes: content, end } of hostileFiles) {
      const fileId = randomUUID();
      const file = await sent(client, { name, bytes: content, fileId });
      if ('refusal' in end) {
        expect(file, what).toMatchObject({ state: 'refused', refusal: end.refusal, kind: null });
        expect((await client.refused(readFile, { params: { fileId } })).code, what).toBe('not-found');
      } else {
        expect(file, what).toMatchObject({ state: 'ready', kind: end.kind, name: end.name });
      }
    }
  },
  'what is refused stays named in its message, with the reason': async ({ signedIn }) => {
    const client = await signedIn();
    const program = { name: 'invoice.pdf', fileId: randomUUID(), bytes: bytes('MZ') };
    await sent(client, program);
    expect((await message(client, [program])).files).toMatchObject([{ name: 'invoice.pdf', state: 'refused', refusal: 'kind-not-taken' }]);
  },
  'parts whose numbers do not belong together are refused': async ({ signedIn }) => {
    const client = await signedIn();
    const { part } = cut(big());
    const one = part(1);
    const refused = async (body: Partial<typeof one.body>, number = '1') => (await client.refused(sendFilePart, { params: { ...one.params, part: number }, body: { ...one.body, ...body } })).errors;
    expect(await refused({ parts: 2 })).toEqual([{ pointer: '/parts', code: 'wrong-format' }]);
    expect(await refused({ data: 'QUJD' })).toEqual([{ pointer: '/data', code: 'wrong-format' }]);
    expect(await refused({}, '4')).toEqual([{ pointer: '/data', code: 'wrong-format' }]);
    expect(await refused({ bytes: 11 * 1024 * 1024 })).toEqual([{ pointer: '/bytes', code: 'too-big' }]);
    await client.must(sendFilePart, one);
    expect(await refused({ bytes: one.body.bytes + 1 })).toEqual([{ pointer: '/bytes', code: 'wrong-format' }]);
  },
  'nobody begins more than a hundred files a day, and those that were begun can be finished': async ({ signedIn }) => {
    const client = await signedIn();
    const begun = cut(big());
    await client.must(sendFilePart, begun.part(1));
    for (let files = 1; files < 100; files += 1) await client.must(sendFilePart, cut({ name: 'a.txt', bytes: bytes('abc') }).part(1));
    expect(await client.refused(sendFilePart, cut({ name: 'a.txt', bytes: bytes('abc') }).part(1))).toMatchObject({ code: 'too-many-requests' });
    expect((await client.must(sendFilePart, begun.part(2))).file.done).toBe(2);
  },
  'a file belongs to one message': async ({ signedIn }) => {
    const client = await signedIn();
    const given = { name: 'letter.pdf', fileId: randomUUID(), bytes: pdf() };
    const { requestId } = await message(client, [given]);
    const again = await client.refused(sendMessage, { params: { requestId }, body: { text: 'Again', writtenAt: worldNow, files: [cut(given).named] } });
    expect(again).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/files/0/fileId', code: 'not-offered' }] });
    expect((await client.must(readThread, { params: { requestId } })).messages).toHaveLength(1);
  },
  'a file can be deleted until a message names it': async ({ signedIn }) => {
    const client = await signedIn();
    const [loose, kept] = [{ name: 'a.pdf', fileId: randomUUID(), bytes: pdf() }, { name: 'b.pdf', fileId: randomUUID(), bytes: pdf() }];
    await sent(client, loose);
    await client.must(removeFile, { params: { fileId: loose.fileId } });
    expect((await client.refused(removeFile, { params: { fileId: loose.fileId } })).code).toBe('not-found');
    await sent(client, kept);
    await message(client, [kept]);
    expect((await client.refused(removeFile, { params: { fileId: kept.fileId } })).code).toBe('not-found');
  },
  'nobody else fetches, deletes or adds to a file, and their own of the same id is another': async ({ signedIn }) => {
    const client = await signedIn();
    const given = { name: 'mine.pdf', fileId: randomUUID(), bytes: pdf() };
    await message(client, [given]);
    await sent(client, given);
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      expect((await other.refused(readFile, { params: { fileId: given.fileId } })).code, who).toBe('not-found');
      expect((await other.refused(removeFile, { params: { fileId: given.fileId } })).code, who).toBe('not-found');
      expect(await sent(other, { ...given, name: 'theirs.txt', bytes: new TextEncoder().encode('Their words') }), who).toMatchObject({ state: 'ready', kind: 'text', name: 'theirs.txt' });
    }
    expect((await client.must(readFile, { params: { fileId: given.fileId } })).name).toBe('mine.pdf');
  },
};
