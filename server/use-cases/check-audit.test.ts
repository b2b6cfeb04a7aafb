import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainStart, type HashedLink, linkHash, payloadHash } from './audit.ts';
import { brokenPlace, type Chain } from './check-audit.ts';

type Link = Chain['links'][number];
const receiptsEvery = 3;

/** A chain of this length, with a receipt for every third act. */
function made(length: number): Chain {
  const links: Link[] = [];
  const payloads = Array.from({ length }, (_, index) => ({ place: index + 1, salt: `salt ${index}`, payload: `{"n":${index}}` }));
  for (const payload of payloads) {
    const link: HashedLink = { place: payload.place, at: new Date(Date.UTC(2026, 10, 1, 9, payload.place)).toISOString(), act: payload.place % 2 ? 'request-made' : 'choice-recorded', by_role: 'you', payload_hash: payloadHash(payload), previous: links.at(-1)?.hash ?? chainStart };
    links.push({ ...link, hash: linkHash(link) });
  }
  return { links, payloads, heads: links.filter((link) => link.place % receiptsEvery === 0).map((link) => link.hash) };
}

/** Hashed anew from a place on, as somebody would who knows how. */
function rewritten(links: readonly Link[], place: number): Link[] {
  const anew: Link[] = links.slice(0, place - 1);
  for (const link of links.slice(place - 1)) {
    const next = { ...link, place: anew.length + 1, previous: anew.at(-1)?.hash ?? chainStart };
    anew.push({ ...next, hash: linkHash(next) });
  }
  return anew;
}

const whole = made(40);
const change = (place: number, to: (link: Link) => Partial<Link>): Chain => ({ ...whole, links: whole.links.map((link) => (link.place === place ? { ...link, ...to(link) } : link)) });
const afterLastReceipt = (place: number) => place - ((place - 1) % receiptsEvery);
const other = (word: string, letter: number) => {
  const at = letter % word.length;
  return `${word.slice(0, at)}${word[at] === '0' ? '1' : '0'}${word.slice(at + 1)}`;
};

/** Each way to tamper: what it leaves, and the place at which that has to be found. */
const ways = {
  time: (place, letter) => ({ chain: change(place, () => ({ at: new Date(Date.UTC(2025, 0, 1) + letter).toISOString() })), found: place }),
  act: (place) => ({ chain: change(place, () => ({ act: 'signed-in' })), found: place }),
  actor: (place) => ({ chain: change(place, () => ({ by_role: 'desk' })), found: place }),
  'hash of what was done': (place, letter) => ({ chain: change(place, (link) => ({ payload_hash: other(link.payload_hash, letter) })), found: place }),
  'link before': (place, letter) => ({ chain: change(place, (link) => ({ previous: other(link.previous, letter) })), found: place }),
  hash: (place, letter) => ({ chain: change(place, (link) => ({ hash: other(link.hash, letter) })), found: place }),
  'what was done': (place, letter) => ({ chain: { ...whole, payloads: whole.payloads.map((one) => (one.place === place ? { ...one, payload: `{"n":"${letter}"}` } : one)) }, found: place }),
  salt: (place, letter) => ({ chain: { ...whole, payloads: whole.payloads.map((one) => (one.place === place ? { ...one, salt: `${one.salt}${letter}` } : one)) }, found: place }),
  'taken out': (place) => ({ chain: { ...whole, links: whole.links.filter((link) => link.place !== place) }, found: place }),
  'put in twice': (place) => ({ chain: { ...whole, links: whole.links.flatMap((link) => (link.place === place ? [link, link] : [link])) }, found: place + 1 }),
  'order changed': (place) => ({ chain: { ...whole, links: [...whole.links.slice(0, place - 1), ...whole.links.slice(place, place + 1), ...whole.links.slice(place - 1, place), ...whole.links.slice(place + 1)] }, found: place }),
  'cut off': (place) => ({ chain: { ...whole, links: whole.links.slice(0, place - 1) }, found: afterLastReceipt(place) }),
  'changed and hashed anew': (place) => ({ chain: { ...whole, links: rewritten(change(place, () => ({ act: 'signed-in' })).links, place) }, found: afterLastReceipt(place) }),
  'taken out and hashed anew': (place) => ({ chain: { ...whole, links: rewritten(whole.links.filter((link) => link.place !== place), place) }, found: place }),
} satisfies Record<string, (place: number, letter: number) => { chain: Chain; found: number }>;

const kinds = Object.keys(ways) as (keyof typeof ways)[];

describe('the audit chain', () => {
  it('holds as it was made, with all of its payloads, some, or none', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.array(fc.integer({ min: 1, max: 40 })), (length, erased) => {
      const chain = made(length);
      expect(brokenPlace({ ...chain, payloads: chain.payloads.filter((one) => !erased.includes(one.place)) })).toBeUndefined();
    }));
  });

  it('shows 2,000 tamperings of every kind, each at its place (bar S7)', () => {
    const tried = new Map<string, number>();
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 39 }), fc.nat({ max: 10_000 }), (way, place, letter) => {
      const { chain, found } = ways[way](place, letter);
      expect(brokenPlace(chain), `${way} at ${place}`).toBe(found);
      tried.set(way, (tried.get(way) ?? 0) + 1);
    }), { numRuns: 2000 });
    expect([...tried.keys()].toSorted()).toEqual([...kinds].toSorted());
  });

  it('is missed as a whole, because receipts name it', () => {
    expect(brokenPlace({ links: [], payloads: [], heads: whole.heads })).toBe(1);
  });
});
