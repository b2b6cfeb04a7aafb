import { expect } from 'vitest';
import { listChoices } from '#contract/choices.ts';
import { listCategories } from '#contract/my-data.ts';
import { readMyNotice } from '#contract/my-notice.ts';
import { saidOf } from '#domain/choices/said.ts';
import type { Cases } from './case.ts';

export const noticeCases: Cases = {
  'a notice shows beside its sections the person’s own facts, counted as my data counts them': async ({ signedIn, pack, ids }) => {
    const client = await signedIn();
    const notice = await client.must(readMyNotice, { params: { noticeId: ids.notice }, query: { language: 'en' } });
    expect(notice.version).toBe(ids.noticeVersion);
    expect(notice.sections.length).toBeGreaterThan(0);
    const { categories } = await client.must(listCategories);
    const counts = new Map(categories.map((one) => [one.id, one.itemCount]));
    const shown = notice.sections.flatMap((one) => one.categories);
    for (const { id, itemCount, items } of shown) {
      expect(itemCount, id).toBe(counts.get(id));
      expect(items.length === 0, id).toBe(itemCount === 0);
      expect(items.length, id).toBeLessThanOrEqual(Math.min(5, itemCount));
    }
    expect(new Set(shown.map((one) => one.id))).toEqual(new Set(pack.categories.map((one) => one.id)));
  },
  'a notice shows the person’s own choices, and the version and language they last decided on': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const { sections } = await client.must(readMyNotice, { params: { noticeId: ids.notice }, query: { language: 'en' } });
    const mine = sections.flatMap((one) => one.choices).find((one) => one.id === ids.purpose);
    const { purposes } = await client.must(listChoices);
    const listed = purposes.find((one) => one.id === ids.purpose);
    expect(mine?.channels).toEqual(listed?.channels.map(({ channel, basis, state }) => ({ channel, said: saidOf(basis, state) })));
    expect(mine?.channels.find((one) => one.channel === ids.channel)?.said).toBe('yes');
    expect(mine?.decidedOn).toEqual({ version: ids.noticeVersion, language: 'en' });
  },
  'beside a notice nobody finds the choices or facts of a joint tenant, and no value of a fact': async ({ signedIn, ids }) => {
    const read = async (who: 'tenant' | 'jointTenant' | 'stranger') => (await signedIn(who)).must(readMyNotice, { params: { noticeId: ids.notice } });
    const [tenant, joint, stranger] = [await read('tenant'), await read('jointTenant'), await read('stranger')];
    expect(JSON.stringify(tenant)).not.toContain('tenant-only');
    for (const other of [joint, stranger]) {
      const choices = other.sections.flatMap((one) => one.choices);
      expect(choices.every((one) => one.decidedOn === null && one.channels.every((way) => way.channel !== ids.channel || one.id !== ids.purpose || way.said === 'not-asked'))).toBe(true);
    }
    expect(stranger.sections.every((one) => [one.categories, one.uses, one.recipients].every((list) => list.every(({ itemCount }) => itemCount === 0)))).toBe(true);
  },
  'a notice that never was is not found': async ({ signedIn }) => {
    expect((await (await signedIn()).refused(readMyNotice, { params: { noticeId: 'no-such-notice' } })).code).toBe('not-found');
  },
};
