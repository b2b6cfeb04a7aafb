import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { makeComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { listDeletions } from '#contract/deletions.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import type { ImportResident } from '#contract/import-line.ts';
import { makeWorld, people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';

type Item = ImportResident['items'][number];

/** The world in which the tenant's first facts have these dates and holds. */
export async function withFacts({ reset, pack }: Case, facts: readonly Pick<Item, 'retentionStartedOn' | 'hold'>[], more: Partial<ImportResident> = {}): Promise<void> {
  const world = makeWorld(pack);
  const lines = world.lines.map((line) => (line.type === 'resident' && line.portalReference === people.tenant.portalReference
    ? { ...line, ...more, items: line.items.map((item, place) => ({ ...item, ...facts[place] })) }
    : line));
  await reset({ ...world, lines });
}

export const long = { retentionStartedOn: '1999-05-31', hold: null };

export const deletionCases: Cases = {
  'nothing was deleted of somebody whose facts have their time yet': async ({ purge, signedIn }) => {
    await purge();
    expect(await (await signedIn()).must(listDeletions)).toEqual({ deletions: [], more: false });
  },
  'a fact whose time is over goes, and its line says kind, day and rule, and no word of it': async (given) => {
    const { purge, pack, ids, signedIn } = given;
    await withFacts(given, [long]);
    const before = await (await signedIn()).must(listCategories);
    await purge();
    await purge();
    const client = await signedIn();
    const { deletions } = await client.must(listDeletions, { query: { language: 'en' } });
    expect(deletions).toMatchObject([{ deletedOn: '2026-11-23', count: 1, category: { id: pack.categories[0]?.id } }]);
    expect(JSON.stringify(deletions)).not.toContain('tenant-only');
    const items = async (categories: { categories: readonly { itemCount: number }[] }) => categories.categories.reduce((sum, one) => sum + one.itemCount, 0);
    expect(await items(await client.must(listCategories))).toBe(await items(before) - 1);
    expect(JSON.stringify(await client.must(readCategory, { params: { categoryId: ids.category } }))).not.toContain(`tenant-only ${pack.categories[0]?.items[0]?.key}`);
    expect((await client.must(listActivity, { query: { who: 'others' } })).entries).toMatchObject([{ act: 'facts-deleted', by: 'system' }]);
  },
  'neither a joint tenant nor a stranger learns that anything went': async (given) => {
    const { purge, signedIn } = given;
    await withFacts(given, [long]);
    await purge();
    for (const who of ['jointTenant', 'stranger'] as const) {
      const client = await signedIn(who);
      expect(await client.must(listDeletions), who).toEqual({ deletions: [], more: false });
      expect((await client.must(listActivity, { query: { who: 'others' } })).entries, who).toEqual([]);
    }
  },
  'what a hold keeps stays, and so does what has not begun': async (given) => {
    const { purge, pack, signedIn } = given;
    await withFacts(given, [{ ...long, hold: pack.holds[0]?.id ?? null }, { retentionStartedOn: null, hold: null }, { retentionStartedOn: '2026-11-22', hold: null }]);
    await purge();
    expect((await (await signedIn()).must(listDeletions)).deletions).toEqual([]);
  },
  'while a request about the record is open nothing goes by time': async (given) => {
    const { purge, signedIn } = given;
    const details = { kind: 'access' as const, scope: 'everything' as const, categories: [], details: '', answerFormat: 'standard' as const, answerLanguage: 'en' };
    const events = [{ kind: 'submit' as const, at: '2026-11-20T10:00:00.000Z', by: 'resident' as const, reason: null }];
    await withFacts(given, [long], { requests: [{ reference: 'R-222222222', details, events }] });
    await purge();
    expect((await (await signedIn()).must(listDeletions)).deletions).toEqual([]);
    await withFacts(given, [long], { requests: [{ reference: 'R-222222222', details, events: [...events, { kind: 'withdraw', at: '2026-11-21T10:00:00.000Z', by: 'resident', reason: null }] }] });
    await purge();
    expect((await (await signedIn()).must(listDeletions)).deletions).toHaveLength(1);
  },
  'while a complaint about data is open nothing goes by time': async (given) => {
    const { purge, signedIn } = given;
    await withFacts(given, [long]);
    const client = await signedIn();
    const { complaint } = await client.must(makeComplaint, { body: { requestId: null, whatHappened: 'You keep this wrongly', wish: '', aboutService: false, evidence: [], madeAt: worldNow } });
    await purge();
    expect((await client.must(listDeletions)).deletions).toEqual([]);
    await client.must(withdrawComplaint, { params: { complaintId: complaint.id }, body: { madeAt: worldNow } });
    await purge();
    expect((await client.must(listDeletions)).deletions).toHaveLength(1);
  },
};
