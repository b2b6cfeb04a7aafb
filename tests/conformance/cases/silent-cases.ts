import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { listDeletions } from '#contract/deletions.ts';
import type { ExportFile } from '#contract/export-file.ts';
import { listCategories } from '#contract/my-data.ts';
import { unzip } from '#tests/support/unzip.ts';
import type { Client } from '../client.ts';
import { worldNow } from '../world.ts';
import { act, asked, save, seen, send } from './answer-cases.ts';
import type { Case, Cases } from './case.ts';
import { long, withFacts } from './deletion-cases.ts';
import { fetched, made } from './export-cases.ts';
import { goesUnlet, living, owned } from './standing-cases.ts';
import { checkAgain } from './writes.ts';

/** An answer goes out that does not even name these of the tenant's facts, and then what is due goes. */
async function goneUnnamed(given: Case, itemIds: readonly string[]) {
  const { client, desk, params, other } = await asked(given);
  await save(desk, params, { withheld: itemIds.map((itemId) => ({ itemId, reason: 'crime' as const, words: '', silent: true })) });
  if ((await seen(desk, params)).offers.some((one) => one.event === 'prepared')) await act(desk, params, 'prepared');
  await send(other, params);
  const before = await client.must(listActivity);
  await given.purge();
  return { client, before };
}

/** The first two facts of the tenant: their ids. */
function firstTwo({ pack }: Case): readonly [string, string] {
  const [silent, named] = pack.categories.flatMap(({ id, items }) => items.map((item) => `${id}-${item.key}`));
  if (!silent || !named) throw new Error('the pack has too few kinds of facts');
  return [silent, named];
}

export const silentCases: Cases = {
  'a fact that an answer does not even name and that goes with time is in no list, file or answer of what went, and what went is counted without it': async (given) => {
    const [silent, named] = firstTwo(given);
    await withFacts(given, [long, long]);
    const { client } = await goneUnnamed(given, [silent]);
    const { deletions } = await client.must(listDeletions, { query: { language: 'en' } });
    expect(deletions.map((one) => one.count), named).toEqual([1]);
    const kept = [{ label: deletions[0]?.label.text, count: 1 }];
    await checkAgain(client);
    const taken: Pick<ExportFile, 'deletions'> = JSON.parse(Object.values(unzip(await fetched(client, await made(client, 'json')))).find((one) => one.startsWith('{')) ?? '');
    expect(taken.deletions).toMatchObject(kept);
    const again = await asked(given);
    expect((await seen(again.desk, again.params)).answer.data.deletions).toMatchObject(kept);
  },
  'that nothing but such a fact went is no act that its person sees: no number is missing among those they see, and a complaint cannot point to it': async (given) => {
    const others = async (client: Client) => (await client.must(listActivity, { query: { who: 'others' } })).entries.filter((one) => one.act === 'facts-deleted').length;
    for (const [due, seenActs] of [[[long], 0], [[long, long], 1]] as const) {
      await withFacts(given, due);
      const { client, before } = await goneUnnamed(given, [firstTwo(given)[0]]);
      expect(await others(client)).toBe(seenActs);
      const next = (before.entries[0]?.place ?? 0) + 1 + seenActs;
      const evidence = [{ kind: 'activity' as const, ref: String(next) }];
      const complaint = { requestId: null, whatHappened: 'x', wish: '', aboutService: false, evidence, madeAt: worldNow };
      expect((await client.refused(makeComplaint, { body: complaint })).code).toBe('invalid-input');
      await client.must(makeComplaint, { body: { ...complaint, evidence: [] } });
      const { entries } = await client.must(listActivity);
      expect(entries.map((one) => one.place)).toEqual(entries.map((_, index) => entries.length - index));
      expect(entries[0]).toMatchObject({ act: 'complaint-made', place: next });
      const page = await client.must(listActivity, { query: { before: String(next) } });
      expect(page.entries[0]?.place).toBe(next - 1);
      const pointed = await client.must(makeComplaint, { body: { ...complaint, evidence } });
      expect(pointed.complaint.evidence).toMatchObject([{ kind: 'activity', act: 'complaint-made' }]);
    }
  },
  'a kind of data whose facts have gone and were not even named shows as meant for others, as if there had been none': async (given) => {
    const kind = goesUnlet(given.pack);
    for (const [unnamed, forOthers] of [[[], undefined], [[`${kind.id}-${kind.key}`], true]] as const) {
      await living(given, [owned], { retentionStartedOn: '1999-05-31' }, { category: kind.id, key: kind.key });
      const { client } = await goneUnnamed(given, unnamed);
      const shown = (await client.must(listCategories)).categories.find((one) => one.id === kind.id);
      expect(shown).toMatchObject({ itemCount: 0 });
      expect(shown?.forOthers).toBe(forOthers);
    }
  },
};
