import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { expect } from 'vitest';
import { recordChoice, type ChoiceInput } from '#contract/choices.ts';
import { codeHeader, codePayload, readReceiptFile, type ReceiptFile, receiptHeader, receiptKeys, receiptKeysPath, type ReceiptKeys } from '#contract/receipt-file.ts';
import { readReceiptCode } from '#contract/receipt-code.ts';
import { receipt } from '#contract/receipts.ts';
import type { Client } from '../client.ts';
import type { Harness } from '../harness.ts';
import { worldNow, type WorldPack } from '../world.ts';
import type { Cases } from './case.ts';

const publishedBy = async (harness: Pick<Harness, 'fetch'>): Promise<ReceiptKeys> => receiptKeys.parse(await (await harness.fetch(receiptKeysPath)).json());
const text = (base64url: string) => Buffer.from(base64url, 'base64url').toString('utf8');

/** A JWS checked by hand, without the library that the backends sign with (RFC 7515 §5.2, RFC 7518 §3.4). */
function holds(input: string, signature: Uint8Array, kid: string, { keys }: ReceiptKeys): boolean {
  const found = keys.find((one) => one.kid === kid);
  if (!found) return false;
  const { kty, crv, x, y } = found;
  return verify('sha256', Buffer.from(input), { key: createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, signature);
}

function fileHolds(file: ReceiptFile, keys: ReceiptKeys): boolean {
  const { kid } = receiptHeader.parse(JSON.parse(text(file.protected)));
  return holds(`${file.protected}.${file.payload}`, Buffer.from(file.signature, 'base64url'), kid, keys);
}

async function withdraw(client: Client, ids: WorldPack, decision: ChoiceInput['decision'] = 'withdraw'): Promise<string> {
  const { receipt: given } = await client.must(recordChoice, { body: { purposeId: ids.purpose, channel: ids.channel, decision, noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow } });
  return given.id;
}

export const receiptFileCases: Cases = {
  'the file of a receipt is signed with a published key, and says what was decided in the fields of the standard': async ({ harness, signedIn, ids }) => {
    const client = await signedIn();
    const receiptId = await withdraw(client, ids);
    const { file, fileName } = await client.must(readReceiptFile, { params: { receiptId } });
    expect(fileHolds(file, await publishedBy(harness))).toBe(true);
    const document = JSON.parse(text(file.payload)) as Record<string, unknown>;
    expect(document).toMatchObject({
      '@type': 'dpv:ConsentReceipt', 'dct:identifier': receiptId, 'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt',
      'dpv:hasRecordOfActivity': {
        'dct:language': 'en', 'dpv:hasNotice': { 'dct:hasVersion': ids.noticeVersion }, 'dpv:hasConsentStatus': { '@type': ['dpv:ConsentWithdrawn', 'dpv:ExpressedConsent'], 'dpv:isIndicatedAtTime': worldNow },
        'dpv:hasProcess': { 'dpv:hasPurpose': { 'dct:identifier': ids.purpose } },
      },
    });
    const facts = receipt.parse(document['keyholder:receipt']);
    expect(facts).toMatchObject({ id: receiptId, subject: 'choice', decision: 'withdraw', state: 'withdrawn' });
    expect(fileName).toBe(`receipt-${facts.code}.json`);
  },
  'a changed letter of the file, or of its header, is not what was signed': async ({ harness, signedIn, ids }) => {
    const client = await signedIn();
    const { file } = await client.must(readReceiptFile, { params: { receiptId: await withdraw(client, ids) } });
    const keys = await publishedBy(harness);
    const changed = Buffer.from(text(file.payload).replace('"withdraw"', '"agree"')).toString('base64url');
    expect(changed).not.toBe(file.payload);
    expect(fileHolds({ ...file, payload: changed }, keys)).toBe(false);
    expect(fileHolds({ ...file, protected: Buffer.from(`${text(file.protected)} `).toString('base64url') }, keys)).toBe(false);
  },
  'the QR code holds the receipt’s id, the hash of its file and a signature, and nothing else': async ({ harness, signedIn, ids }) => {
    const client = await signedIn();
    const receiptId = await withdraw(client, ids);
    const { file, code } = await client.must(readReceiptFile, { params: { receiptId } });
    const read = readReceiptCode(code);
    expect(read).toMatchObject({ id: receiptId, hash: createHash('sha256').update(text(file.payload)).digest('hex') });
    const { kid } = receiptHeader.parse(JSON.parse(text(file.protected)));
    const part = (words: string) => Buffer.from(words).toString('base64url');
    const keys = await publishedBy(harness);
    const holdsFor = (hash: string) => holds(`${part(codeHeader(kid))}.${part(codePayload(receiptId, hash))}`, read?.signature ?? Buffer.alloc(64), kid, keys);
    expect([holdsFor(read?.hash ?? ''), holdsFor('0'.repeat(64))]).toEqual([true, false]);
  },
  'nobody else gets the file, and it looks as if it never was': async ({ signedIn, ids }) => {
    const receiptId = await withdraw(await signedIn(), ids);
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      const theirs = await other.refused(readReceiptFile, { params: { receiptId } });
      const never = await other.refused(readReceiptFile, { params: { receiptId: randomUUID() } });
      expect({ ...theirs, trace: '' }).toEqual({ ...never, trace: '' });
      expect(theirs.code).toBe('not-found');
    }
  },
  'the keys are for everybody: without signing in, with the public half alone': async ({ harness }) => {
    const answer = await harness.fetch(receiptKeysPath);
    const words = await answer.text();
    expect(receiptKeys.parse(JSON.parse(words)).keys.length).toBeGreaterThan(0);
    expect(words).not.toContain('"d"');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  },
};
