import { expect } from 'vitest';
import { readHome } from '#contract/home.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { readSession } from '#contract/session.ts';
import type { Cases } from './case.ts';

export const recordCases: Cases = {
  'the organisation says who it is to anybody': async ({ browser, pack }) => {
    const found = await browser().must(readOrganisation, { query: { language: 'en' } });
    expect(found.id).toBe(pack.organisation.id);
    expect(found.notices.length).toBeGreaterThan(0);
  },
  'home gathers the session and the counts in one answer': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const home = await client.must(readHome, { query: { language: 'en' } });
    expect(home.session).toEqual(await client.must(readSession));
    const { categories } = await client.must(listCategories);
    expect(home.counts.categories).toBe(categories.filter((one) => one.itemCount > 0).length);
    expect(home.counts.items).toBe(categories.reduce((sum, one) => sum + one.itemCount, 0));
    expect(categories.map((one) => one.id)).toContain(ids.category);
  },
  'each item tells its source, purposes with their basis, and how long it is kept': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const category = await client.must(readCategory, { params: { categoryId: ids.category }, query: { language: 'en' } });
    expect(category.items.length).toBeGreaterThan(0);
    for (const item of category.items) {
      expect(item.source.text).not.toBe('');
      expect(item.purposes.length).toBeGreaterThan(0);
      for (const purpose of item.purposes) expect(purpose.lawfulBasis.article).toMatch(/^Art\. 6\(1\)/u);
      expect(item.retention.rule.text).not.toBe('');
    }
  },
  'a category with nothing in it says so, and one that never was is not found': async ({ signedIn, ids }) => {
    const stranger = await signedIn('stranger');
    expect((await stranger.must(readCategory, { params: { categoryId: ids.category } })).items).toEqual([]);
    expect((await stranger.refused(readCategory, { params: { categoryId: 'no-such-category' } })).code).toBe('not-found');
  },
  'a joint tenant sees no word of the other, on any read': async ({ signedIn, pack }) => {
    const joint = await signedIn('jointTenant');
    for (const category of pack.categories) {
      const words = JSON.stringify(await joint.must(readCategory, { params: { categoryId: category.id } }));
      expect(words).not.toContain('tenant-only');
    }
    const home = JSON.stringify(await joint.must(readHome, { query: { language: 'en' } }));
    expect(home).not.toContain('Bhriain');
  },
  'secrets used to check identity are never shown': async ({ signedIn, pack }) => {
    const client = await signedIn();
    for (const category of pack.categories) {
      const secrets = new Set(category.items.filter((item) => item.secret).map((item) => `${category.id}-${item.key}`));
      const { items } = await client.must(readCategory, { params: { categoryId: category.id } });
      for (const item of items) if (secrets.has(item.id)) expect(item.value).toEqual({ kind: 'covered', reason: 'secret' });
    }
  },
  'each person has outbox keys of their own, the same ones at every sign-in': async ({ signedIn, signedInAnew }) => {
    const client = await signedIn();
    const first = await client.must(readOutboxKeys);
    expect(first.personKey).toBe((await client.must(readSession)).personKey);
    const again = await (await signedInAnew()).must(readOutboxKeys);
    const other = await (await signedIn('jointTenant')).must(readOutboxKeys);
    expect(again).toEqual(first);
    expect(first.privateKeys.map((one) => one.keyId)).toContain(first.current.keyId);
    expect(other.current.keyId).not.toBe(first.current.keyId);
  },
};
