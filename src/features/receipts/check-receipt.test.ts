import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeReceiptCode } from '#contract/receipt-code.ts';
import { codeHeader, codePayload, type ReceiptKeys } from '#contract/receipt-file.ts';
import { checkReceipt } from './check-receipt.ts';

// Signed here by Node's own cryptography: neither the library that the backends sign with, nor the code under test.
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x, y } = pair.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
const made = '2026-11-01T00:00:00.000Z';
const kid = 'key-of-the-tests';
const keys: ReceiptKeys = { keys: [{ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig', made }] };
const part = (text: string) => Buffer.from(text).toString('base64url');
const signed = (input: string) => sign('sha256', Buffer.from(input), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });

const id = randomUUID();
const facts = {
  id, code: 'ABCD-EFGH-JKLM', entryId: randomUUID(), receivedAt: made, organisation: { id: 'testers', name: 'Testers Homes' }, auditHead: 'a'.repeat(64), subject: 'choice',
  purpose: { id: 'news', name: { text: 'Neuigkeiten – ünï', language: 'de' } }, channel: 'text', decision: 'withdraw', state: 'withdrawn', decidedAt: made, effectiveAt: made, notice: { id: 'privacy', version: 'v1' }, shownIn: 'de',
};
const document = JSON.stringify({ '@type': 'dpv:ConsentReceipt', 'keyholder:receipt': facts });
const header = JSON.stringify({ alg: 'ES256', kid, typ: 'receipt+jws' });
const file = { payload: part(document), protected: part(header), signature: signed(`${part(header)}.${part(document)}`).toString('base64url') };
const text = JSON.stringify(file);
const hash = createHash('sha256').update(document).digest('hex');
const code = writeReceiptCode({ id, hash, signature: Uint8Array.from(signed(`${part(codeHeader(kid))}.${part(codePayload(id, hash))}`)) });

describe('checking a receipt', () => {
  test('a file that was signed is genuine, in either form of a JWS, and says what it says', async () => {
    for (const one of [text, `\n ${JSON.stringify(file, null, 2)}\n`, `${file.protected}.${file.payload}.${file.signature}`]) {
      expect(await checkReceipt(one, keys)).toEqual({ kind: 'genuine', receipt: facts, hash, made });
    }
  });

  test('no changed letter of the file is taken for genuine', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }), async (at, letter) => {
      fc.pre(text.charCodeAt(at) !== letter);
      const changed = text.slice(0, at) + String.fromCharCode(letter) + text.slice(at + 1);
      expect((await checkReceipt(changed, keys)).kind).not.toBe('genuine');
    }), { numRuns: 1000 });
  });

  test('the code on paper is genuine as an address and by itself, and belongs to its file', async () => {
    for (const one of [code, `https://data.example.org/verify#${code}`, ` ${code}\n`]) expect(await checkReceipt(one, keys)).toEqual({ kind: 'genuine-code', id, hash, made });
  });

  test('no changed letter of the code is taken for genuine', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(code.length - 1), fc.constantFrom('A', 'B', 'x', 'y', '0', '9', '-', '_'), async (at, letter) => {
      fc.pre(code.charAt(at) !== letter);
      expect((await checkReceipt(code.slice(0, at) + letter + code.slice(at + 1), keys)).kind).not.toBe('genuine-code');
    }), { numRuns: 500 });
  });

  test('a key that was never published here, and no keys at all, are said so', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = stranger.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    expect((await checkReceipt(text, { keys: [] })).kind).toBe('unknown-key');
    // Somebody who puts their own key under our name is found out by the signature.
    expect((await checkReceipt(text, { keys: [{ kty: 'EC', crv: 'P-256', kid, alg: 'ES256', use: 'sig', made, x: other.x, y: other.y }] })).kind).toBe('changed');
  });

  test('a header that asks for another way of signing is no receipt', async () => {
    for (const alg of ['none', 'HS256']) {
      const odd = JSON.stringify({ alg, kid, typ: 'receipt+jws' });
      expect((await checkReceipt(JSON.stringify({ ...file, protected: part(odd) }), keys)).kind).toBe('not-a-receipt');
    }
  });

  test.each(['', 'hello', '{}', '[]', 'ABCD-EFGH-JKLM', '{"payload":"","protected":"","signature":""}', 'a.b.c', '.'.repeat(9), 'https://elsewhere.example/page.html'])('what is no receipt is said to be none: %j', async (words) => {
    expect((await checkReceipt(words, keys)).kind).toBe('not-a-receipt');
  });
});
