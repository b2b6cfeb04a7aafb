import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { isForStaff } from '#contract/permissions.ts';
import { sendFilePart } from '#contract/files.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { listReceipts } from '#contract/receipts.ts';
import type { Client } from '../client.ts';
import type { Cases } from './case.ts';
import { prepareWrite } from './writes.ts';

// Writes without a person have no list of receipts to count in; see `hold-cases.ts`.
const keyed = endpoints.filter((one) => one.idempotency === 'key' && one.permission !== 'public' && !isForStaff(one.permission));

/** How many receipts an act leaves. A part of a file has none of its own: the message that names the file has (`file-cases.ts` counts parts). */
const receiptsOf = ({ name }: AnyEndpoint): number => (name === sendFilePart.name ? 0 : 1);

interface Recorded { readonly receipt: { readonly id: string; readonly entryId: string } }
const received = async (client: Client) => (await client.must(listReceipts)).receipts.map((one) => one.id);

/** Sends an act and expects it to be recorded. */
async function record(client: Client, one: AnyEndpoint, input: object, key: string): Promise<Recorded> {
  const { receipt } = (await client.must(one, input, { key })) as unknown as Recorded;
  expect(receipt.entryId, one.name).toBe(key);
  return { receipt };
}

/** The rules of the Idempotency-Key (bar R4), for every operation that has one. */
export const keyCases: Cases = {
  'an act without a key is not recorded, nor one with a key that is none': async ({ signedIn, ids }) => {
    const client = await signedIn();
    for (const one of keyed) {
      const { input } = await prepareWrite(one, client, ids);
      const before = await received(client);
      for (const key of [null, '', 'one', '123']) expect((await client.refused(one, input, { key })).code, one.name).toBe('idempotency-key-missing');
      expect(await received(client), one.name).toEqual(before);
    }
  },
  'an act sent again gets the same answer, and is recorded once': async ({ signedIn, ids }) => {
    const client = await signedIn();
    for (const one of keyed) {
      const { input } = await prepareWrite(one, client, ids);
      const [before, key] = [await received(client), randomUUID()];
      const first = await client.call(one, input, { key });
      expect(first.ok, one.name).toBe(true);
      for (const again of [await client.call(one, input, { key }), await client.call(one, input, { key: key.toUpperCase() })]) {
        expect(again.ok && again.answer, one.name).toEqual(first.ok && first.answer);
      }
      expect((await received(client)).length, one.name).toBe(before.length + receiptsOf(one));
    }
  },
  'a key takes no other body and no other operation': async ({ signedIn, ids }) => {
    const client = await signedIn();
    let last = '';
    for (const one of keyed) {
      const { input, other } = await prepareWrite(one, client, ids);
      if (last !== '') expect((await client.refused(one, input, { key: last })).code, one.name).toBe('idempotency-key-reused');
      last = randomUUID();
      await record(client, one, input, last);
      const before = await received(client);
      expect((await client.refused(one, other, { key: last })).code, one.name).toBe('idempotency-key-reused');
      expect(await received(client), one.name).toEqual(before);
    }
  },
  'an act sent many times at once is recorded once, and who comes second is told to wait': async ({ signedIn, ids }) => {
    const client = await signedIn();
    for (const one of keyed) {
      let waited = false;
      // Over a network tries may miss each other; not four rounds running.
      for (let round = 0; round < 4 && !waited; round += 1) {
        const { input } = await prepareWrite(one, client, ids);
        const [before, key] = [await received(client), randomUUID()];
        const tries = await Promise.all(Array.from({ length: 8 }, () => client.call(one, input, { key })));
        const refusals = tries.flatMap((tried) => (tried.ok ? [] : [tried.problem]));
        for (const refusal of refusals) expect(refusal.code, one.name).toBe('idempotency-key-running');
        expect(refusals.length, one.name).toBeLessThan(8);
        await record(client, one, input, key);
        expect((await received(client)).length, one.name).toBe(before.length + receiptsOf(one));
        waited = refusals.length > 0;
      }
      expect(waited, one.name).toBe(true);
    }
  },
  'a key belongs to a person: the same one of somebody else is another': async ({ signedIn, ids }) => {
    const [own, other] = [await signedIn(), await signedIn('jointTenant')];
    for (const one of keyed) {
      const key = randomUUID();
      const mine = await record(own, one, (await prepareWrite(one, own, ids)).input, key);
      const theirs = await record(other, one, (await prepareWrite(one, other, ids)).input, key);
      if (receiptsOf(one) === 0) continue;
      expect(theirs.receipt.id, one.name).not.toBe(mine.receipt.id);
      expect(await received(other), one.name).not.toContain(mine.receipt.id);
    }
  },
};
