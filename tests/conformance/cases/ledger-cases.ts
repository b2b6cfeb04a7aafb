import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listDecisions } from '#contract/decisions.ts';
import { type Disclosure, listDisclosures, markDisclosuresRead } from '#contract/disclosures.ts';
import type { Client } from '../client.ts';
import { readHome } from '#contract/home.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';

async function wholeLedger(client: Client): Promise<Disclosure[]> {
  const all: Disclosure[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = await client.must(listDisclosures, { query: after === undefined ? {} : { after } });
    all.push(...entries);
    after = next ?? undefined;
  } while (after !== undefined);
  return all;
}

const toldAtHome = async (client: Client) => (await client.must(readHome)).news.flatMap((one) => (one.kind === 'passed-on' ? [one.at.slice(0, 10)] : []));
const occasionsOf = (ledger: readonly Disclosure[]) => ledger.map((one) => one.occasion?.text);

export const ledgerCases: Cases = {
  'the ledger says who got what, when, why and on what ground, newest first, page by page': async ({ signedIn }) => {
    const client = await signedIn();
    const first = await client.must(listDisclosures, { query: { language: 'en' } });
    expect(first.entries).toHaveLength(50);
    for (const one of first.entries) {
      expect(one.recipient.name.text).not.toBe('');
      expect(one.purpose.lawfulBasis.article).toMatch(/^Art\. 6\(1\)/u);
      expect(one.fields.length).toBeGreaterThan(0);
    }
    const all = await wholeLedger(client);
    expect(all.map((one) => one.on)).toEqual(all.map((one) => one.on).toSorted().toReversed());
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  },
  'what the law delays or withholds leaves no trace: not in entries, count, order or pages': async ({ signedIn, setNow }) => {
    const client = await signedIn();
    const before = await wholeLedger(client);
    expect(before).toHaveLength(60);
    expect(occasionsOf(before)).not.toEqual(expect.arrayContaining(['withheld']));
    expect(occasionsOf(before)).not.toEqual(expect.arrayContaining(['delayed']));
    // Sixty shown of sixty-two: the second page holds exactly what the first left.
    const { next } = await client.must(listDisclosures);
    expect((await client.must(listDisclosures, { query: { after: next! } })).entries).toHaveLength(10);
    await setNow(worldNow.replace('2026-11-23', '2026-12-02'));
    const later = await wholeLedger(await signedIn());
    expect(later).toHaveLength(61);
    expect(occasionsOf(later).filter((one) => one === 'delayed')).toHaveLength(1);
    expect(occasionsOf(later)).not.toEqual(expect.arrayContaining(['withheld']));
  },
  'a promised entry is marked until it was looked at, and nobody marks another’s': async ({ signedIn }) => {
    const client = await signedIn();
    const unread = (await wholeLedger(client)).filter((one) => one.unread);
    expect(occasionsOf(unread)).toEqual(['promised']);
    const ids = [unread[0]!.id];
    // Home says so too, and speaks of none that the law delays or withholds.
    expect(await toldAtHome(client)).toEqual([unread[0]!.on]);
    const joint = await signedIn('jointTenant');
    expect(await toldAtHome(joint)).toEqual([]);
    await joint.must(markDisclosuresRead, { body: { ids } });
    expect((await wholeLedger(client)).filter((one) => one.unread)).toHaveLength(1);
    await client.must(markDisclosuresRead, { body: { ids: [...ids, randomUUID()] } });
    await client.must(markDisclosuresRead, { body: { ids } });
    expect((await wholeLedger(client)).filter((one) => one.unread)).toEqual([]);
    expect(await toldAtHome(client)).toEqual([]);
  },
  'a joint tenant sees none of it, and a page after another’s entry is not found': async ({ signedIn }) => {
    const theirs = (await wholeLedger(await signedIn()))[0]!.id;
    const joint = await signedIn('jointTenant');
    expect(await wholeLedger(joint)).toEqual([]);
    for (const after of [theirs, randomUUID()]) expect((await joint.refused(listDisclosures, { query: { after } })).code).toBe('not-found');
    expect((await joint.must(listDecisions)).decisions).toEqual([]);
  },
  'decisions about a person say what went in, what came out and what it means': async ({ signedIn }) => {
    const { decisions } = await (await signedIn()).must(listDecisions);
    expect(decisions.map((one) => [one.kind, one.solely])).toEqual([['assessment', true], ['data-match', false]]);
    expect(decisions[0]!.inputs.length).toBeGreaterThan(0);
  },
};
