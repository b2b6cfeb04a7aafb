// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAnswerArchive } from '#contract/answers.ts';
import { fileHeaders } from '#contract/file-headers.ts';
import { readFile } from '#contract/files.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { actFor } from './acting.ts';
import { fetchFile } from './fetch-file.ts';

const whole = Uint8Array.from({ length: 1000 }, (_none, place) => place % 251);
const input = { params: { requestId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11' } };
const head = { ...fileHeaders({ name: 'answer.zip', type: 'application/zip' }), 'ETag': '"one"' };

/** Bytes that come, and then the connection breaks, unless it is the end. */
function stream(bytes: Uint8Array, breaks: boolean): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (!sent) {
        sent = true;
        controller.enqueue(bytes);
      } else if (breaks) {
        controller.error(new TypeError('network'));
      } else {
        controller.close();
      }
    },
  });
}

const asked: Record<string, string>[] = [];
function answers(...given: (() => Response)[]) {
  vi.stubGlobal('fetch', async (_address: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers);
    const next = given.shift();
    if (!next) throw new TypeError('network');
    return next();
  });
}

beforeEach(() => {
  // The waits are counted by the tries; nobody has to sit through them.
  vi.stubGlobal('setTimeout', (work: () => void) => { queueMicrotask(work); });
  asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

const bytesOf = async (fetched: Awaited<ReturnType<typeof fetchFile>>) => {
  if (!fetched.ok) throw new Error(fetched.refusal);
  vi.unstubAllGlobals();
  // This environment's files know no `arrayBuffer`.
  const reader = new FileReader();
  const read = new Promise((resolve) => { reader.addEventListener('load', resolve); });
  reader.readAsArrayBuffer(fetched.file);
  await read;
  return [...new Uint8Array(reader.result as ArrayBuffer)];
};

it('fetches a file of the person that one acts for, to its end, and one of one’s own without a word of them', async () => {
  actFor({ mandateId: 'mandate', name: 'Mary' });
  answers(() => new Response(stream(whole.slice(0, 400), true), { headers: head }), () => new Response(stream(whole.slice(400), false), { status: 206, headers: head }), () => new Response(stream(whole, false), { headers: head }));
  await fetchFile(readFile, { params: { fileId: input.params.requestId } });
  await fetchFile(readAnswerArchive, input);
  actFor(null);
  expect(asked.map((headers) => headers['Acting-For'])).toEqual(['mandate', 'mandate', undefined]);
});

it('goes on where the connection broke, as often as something comes', async () => {
  answers(() => new Response(stream(whole.slice(0, 400), true), { headers: head }), () => new Response(stream(whole.slice(400, 700), true), { status: 206, headers: head }), () => new Response(stream(whole.slice(700), false), { status: 206, headers: head }));
  const fetched = await fetchFile(readAnswerArchive, input);
  expect(fetched).toMatchObject({ ok: true, name: 'answer.zip' });
  expect(await bytesOf(fetched)).toEqual([...whole]);
  expect(asked).toEqual([{}, { 'Range': 'bytes=400-', 'If-Range': '"one"' }, { 'Range': 'bytes=700-', 'If-Range': '"one"' }]);
});

it('takes another file from its beginning', async () => {
  const other = whole.toReversed();
  answers(() => new Response(stream(whole.slice(0, 400), true), { headers: head }), () => new Response(stream(other, false), { headers: { ...head, 'ETag': '"two"' } }));
  expect(await bytesOf(await fetchFile(readAnswerArchive, input))).toEqual([...other]);
});

it('gives up when nothing more comes, at once when nothing came at all, and on a refusal', async () => {
  answers(() => new Response(stream(whole.slice(0, 400), true), { headers: head }));
  expect(await fetchFile(readAnswerArchive, input)).toEqual({ ok: false, refusal: 'unreachable' });
  expect(asked).toHaveLength(6);
  answers();
  expect(await fetchFile(readAnswerArchive, input)).toEqual({ ok: false, refusal: 'unreachable' });
  expect(asked).toHaveLength(7);
  answers(() => new Response(JSON.stringify(makeProblem('step-up-needed')), { status: 403, headers: { 'Content-Type': 'application/problem+json' } }));
  expect(await fetchFile(readAnswerArchive, input)).toEqual({ ok: false, refusal: 'step-up-needed' });
});
