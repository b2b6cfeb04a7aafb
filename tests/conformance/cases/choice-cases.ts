import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listChoices, readChoice, recordChoice, type ChoiceInput, type ChoiceList } from '#contract/choices.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { worldNow, type WorldPack } from '../world.ts';
import type { Cases } from './case.ts';

const decision = (ids: WorldPack, what: ChoiceInput['decision'], decidedAt = worldNow): ChoiceInput => ({
  purposeId: ids.purpose, channel: ids.channel, decision: what, noticeVersion: ids.noticeVersion, language: 'en', decidedAt,
});

const stateOf = (list: ChoiceList, ids: WorldPack) => list.purposes.find((one) => one.id === ids.purpose)?.channels.find((one) => one.channel === ids.channel)?.state;

export const choiceCases: Cases = {
  'a person who was never asked has not refused': async ({ signedIn, ids }) => {
    expect(stateOf(await (await signedIn('stranger')).must(listChoices, { query: { language: 'en' } }), ids)).toBe('not-asked');
  },
  'withdrawing takes one call, gives a receipt, and only this person has it': async ({ signedIn, ids }) => {
    const client = await signedIn();
    expect(stateOf(await client.must(listChoices), ids)).toBe('given');
    const key = randomUUID();
    const { receipt, choices } = await client.must(recordChoice, { query: { language: 'en' }, body: decision(ids, 'withdraw') }, { key });
    expect(receipt.entryId).toBe(key);
    expect(stateOf(choices, ids)).toBe('withdrawn');
    const full = await client.must(readReceipt, { params: { receiptId: receipt.id }, query: { language: 'en' } });
    expect(full).toMatchObject({ subject: 'choice', decision: 'withdraw', state: 'withdrawn', code: receipt.code });
    expect((await client.must(listReceipts)).receipts.map((one) => one.id)).toContain(receipt.id);
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      expect((await other.refused(readReceipt, { params: { receiptId: receipt.id } })).code).toBe('not-found');
      expect((await other.must(listReceipts)).receipts).toEqual([]);
    }
    expect((await client.refused(readReceipt, { params: { receiptId: randomUUID() } })).code).toBe('not-found');
  },
  'every yes can be taken back: by switches that one call each turns over, or at a place that is named': async ({ signedIn }) => {
    const client = await signedIn();
    const asked = (await client.must(listChoices)).purposes.filter((one) => one.lawfulBasis.code === 'consent');
    expect(asked).not.toEqual([]);
    for (const { id: purposeId, channels, takenBackAt, notice } of asked) {
      expect(channels.some((one) => one.basis === 'consent') || takenBackAt !== undefined, purposeId).toBe(true);
      for (const { channel } of channels) {
        const body = { purposeId, channel, decision: 'withdraw' as const, noticeVersion: notice.version, language: 'en', decidedAt: worldNow };
        const { receipt, choices } = await client.must(recordChoice, { body });
        expect(choices.purposes.find((one) => one.id === purposeId)?.channels).toContainEqual(expect.objectContaining({ channel, state: 'withdrawn', receiptId: receipt.id }));
      }
    }
  },
  'the same decision sent twice is recorded once': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const key = randomUUID();
    const first = await client.must(recordChoice, { body: decision(ids, 'withdraw') }, { key });
    const again = await client.must(recordChoice, { body: decision(ids, 'withdraw') }, { key });
    expect(again.receipt).toEqual(first.receipt);
    expect((await client.must(listReceipts)).receipts).toHaveLength(1);
  },
  'five tries at once are recorded once': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const key = randomUUID();
    const tries = await Promise.all(Array.from({ length: 5 }, () => client.call(recordChoice, { body: decision(ids, 'withdraw') }, { key })));
    for (const one of tries) if (!one.ok) expect(one.problem.code).toBe('idempotency-key-running');
    expect(tries.some((one) => one.ok)).toBe(true);
    expect((await client.must(listReceipts)).receipts).toHaveLength(1);
  },
  'a phone whose clock is ahead gains nothing: the decision counts from when it was received': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const ahead = '2027-06-01T09:00:00.000Z';
    const { receipt } = await client.must(recordChoice, { body: decision(ids, 'withdraw', ahead) }, { sentAt: ahead });
    const full = await client.must(readReceipt, { params: { receiptId: receipt.id } });
    expect(full.subject === 'choice' && full.effectiveAt <= receipt.receivedAt).toBe(true);
  },
  'a withdrawal that waited on the phone counts from the tap, not from when it arrived': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const tap = new Date(Date.parse(worldNow) - 3 * 3600_000).toISOString();
    const { receipt } = await client.must(recordChoice, { body: decision(ids, 'withdraw', tap) }, { sentAt: worldNow });
    const full = await client.must(readReceipt, { params: { receiptId: receipt.id } });
    if (full.subject !== 'choice') throw new Error('not a choice');
    expect(Math.abs(Date.parse(full.effectiveAt) - Date.parse(tap))).toBeLessThan(60_000);
  },
  'words that have changed since are shown again before a choice counts': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const old = { ...decision(ids, 'agree'), noticeVersion: 'v999' };
    expect((await client.refused(recordChoice, { body: old })).code).toBe('notice-changed');
    expect(stateOf(await client.must(listChoices), ids)).toBe('given');
  },
  'a purpose tells its whole story, newest first, with the words that were shown and the receipt of each decision': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const { receipt } = await client.must(recordChoice, { body: decision(ids, 'withdraw') });
    const { purpose, history } = await client.must(readChoice, { params: { purposeId: ids.purpose }, query: { language: 'en' } });
    expect(purpose.channels).toContainEqual(expect.objectContaining({ channel: ids.channel, state: 'withdrawn', receiptId: receipt.id }));
    expect(history.map(({ channel, kind, receiptId }) => ({ channel, kind, receiptId }))).toEqual([
      { channel: ids.channel, kind: 'withdraw', receiptId: receipt.id }, { channel: ids.channel, kind: 'agree', receiptId: null },
    ]);
    expect(history[0]).toMatchObject({ notice: { id: purpose.notice.id, version: ids.noticeVersion }, shownIn: 'en', effectiveAt: worldNow });
    for (const who of ['jointTenant', 'stranger'] as const) {
      expect((await (await signedIn(who)).must(readChoice, { params: { purposeId: ids.purpose } })).history, who).toEqual([]);
    }
  },
  'a purpose that the landlord does not list is not found': async ({ signedIn }) => {
    expect((await (await signedIn()).refused(readChoice, { params: { purposeId: 'no-such-purpose' } })).code).toBe('not-found');
  },
  'a purpose that is not offered cannot be chosen': async ({ signedIn, ids }) => {
    const client = await signedIn();
    expect((await client.refused(recordChoice, { body: { ...decision(ids, 'agree'), purposeId: 'no-such-purpose' } })).code).toBe('choice-not-offered');
  },
};
