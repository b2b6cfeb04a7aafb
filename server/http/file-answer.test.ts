import { expect, it } from 'vitest';
import { fileAnswer } from './file-answer.ts';

const data = Buffer.from('0123456789');
const answer = (asked: Record<string, string> = {}) => fileAnswer({ name: 'a.zip', type: 'application/zip', data: data.toString('base64') }, 200, new Headers({ 'Cache-Control': 'no-store' }), new Headers(asked));

it('a file that broke off goes on, by the tag of the same file alone', async () => {
  const whole = answer();
  expect([whole.status, await whole.text(), whole.headers.get('accept-ranges'), whole.headers.get('cache-control')]).toEqual([200, '0123456789', 'bytes', 'no-store']);
  const tag = whole.headers.get('etag') ?? '';
  const rest = answer({ 'range': 'bytes=7-', 'if-range': tag });
  expect([rest.status, await rest.text(), rest.headers.get('content-range'), rest.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([206, '789', 'bytes 7-9/10', true]);
  for (const asked of [{ 'range': 'bytes=7-', 'if-range': '"other"' }, { range: 'bytes=7-' }, { 'range': 'bytes=10-', 'if-range': tag }]) expect([answer(asked).status, await answer(asked).text()]).toEqual([200, '0123456789']);
});
