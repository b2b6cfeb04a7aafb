import { expect, it } from 'vitest';
import { curve } from './envelope-key.ts';
import { open } from './open.ts';
import { seal } from './seal.ts';

const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
const key = { personKey: 'a'.repeat(32), keyId: 'key-of-anna-0001', publicKey: { kty, crv, x, y } as never };
const binding = { id: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', endpoint: 'makeRequest', personKey: key.personKey };
const input = { body: { details: 'Letters about Mrs Sample’s heating, from the winter of 2025.' } };

it('opens with the private half, and only for the entry, operation and person it was made for', async () => {
  const envelope = await seal(input, key, binding);
  expect(await open(envelope, pair.privateKey, binding)).toEqual(input);
  for (const moved of [{ id: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a12' }, { endpoint: 'recordChoice' }, { personKey: 'b'.repeat(32) }]) {
    await expect(open(envelope, pair.privateKey, { ...binding, ...moved })).rejects.toThrow(Error);
  }
  const stranger = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  await expect(open(envelope, stranger.privateKey, binding)).rejects.toThrow(Error);
  const changed = { ...envelope, ciphertext: `${envelope.ciphertext.slice(0, -2)}AA` };
  await expect(open(changed, pair.privateKey, binding)).rejects.toThrow(Error);
});

it('shows neither words nor length, and is another text every time', async () => {
  const [short, long, again] = await Promise.all([seal({ body: 'a' }, key, binding), seal(input, key, binding), seal(input, key, binding)]);
  expect(JSON.stringify(long)).not.toContain('heating');
  expect(short.ciphertext).toHaveLength(long.ciphertext.length);
  expect(new Set([long.ciphertext, again.ciphertext, long.iv, again.iv, long.ephemeralKey.x, again.ephemeralKey.x]).size).toBe(6);
});
