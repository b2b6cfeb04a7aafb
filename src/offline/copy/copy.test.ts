import { beforeEach, describe, expect, it } from 'vitest';
import { readCategory } from '#contract/my-data.ts';
import { readMyNotice } from '#contract/my-notice.ts';
import { readReach } from '#contract/reach.ts';
import { listRequests } from '#contract/requests.ts';
import { makeVault } from '../vault/vault.ts';
import { memoryVaultStore } from '../vault/vault-store.ts';
import { allowedOf, allowList } from './allow-list.ts';
import { makeCopy } from './copy.ts';
import { memoryCopyStore } from './copy-store.ts';

const person = '0123456789abcdef0123456789abcdef';
const text = (words: string) => ({ text: words, language: 'en' });
const item = (id: string, mayBeKept: boolean) => ({
  id, label: text('A fact'), value: { kind: 'text' as const, text: `words of ${id}` }, dataClass: 'ordinary' as const, sensitive: !mayBeKept, source: text('you'), collectedOn: null, purposes: [], recipients: [],
  retention: { ruleId: 'r', rule: text('r'), status: 'running' as const, startEvent: text('s'), startedOn: null, endsOn: null, hold: null }, shared: false, property: null, challenge: null, mayBeKept,
});
const category = (dataClass: 'ordinary' | 'criminal') => ({ id: 'money', name: text('Money'), description: text('All of it'), dataClass, itemCount: 2, items: [item('one', true), item('two', false)] });
const input = { params: { categoryId: 'money' }, query: { language: 'en' } };

let time: number;
let signedIn: string | undefined;
beforeEach(() => { [time, signedIn] = [Date.parse('2026-11-26T10:00:00Z'), person]; });

async function stage() {
  const pages = memoryCopyStore();
  const vault = makeVault({ store: memoryVaultStore(), passkey: { make: async () => null, secret: async () => null }, now: () => time, wipePages: () => pages.clear(), rounds: 1000 });
  await vault.makeWithPin(person, '27-lamb');
  return { pages, vault, copy: makeCopy(vault, pages, () => signedIn, () => time) };
}

describe('the copy', () => {
  it('gives back what was read, with its moment, and only while it is unlocked', async () => {
    const { copy, vault } = await stage();
    await copy.keep(readCategory, input, category('ordinary'));
    time += 60_000;
    const found = await copy.find(readCategory, input);
    expect(found).toMatchObject({ at: '2026-11-26T10:00:00.000Z', body: { id: 'money' } });
    expect(await copy.find(readCategory, { ...input, query: { language: 'cy' } })).toBeUndefined();
    vault.lock();
    expect(await copy.find(readCategory, input)).toBeUndefined();
    await vault.unlockWithPin('27-lamb');
    expect(await copy.find(readCategory, input)).toEqual(found);
  });

  it('takes in what is read while it is locked', async () => {
    const { copy, vault } = await stage();
    vault.lock();
    await copy.keep(readCategory, input, category('ordinary'));
    await vault.unlockWithPin('27-lamb');
    expect(await copy.find(readCategory, input)).toBeDefined();
  });

  it('keeps of a notice no name of a fact that may not be kept', async () => {
    const { copy } = await stage();
    const fact = (id: string, mayBeKept: boolean) => ({ id, label: text(id), mayBeKept });
    const section = { id: 'what-we-hold', title: text('What we hold'), meant: 'everyone' as const, uses: [], recipients: [], choices: [], categories: [{ id: 'support', name: text('Support'), itemCount: 2, items: [fact('letter', true), fact('health-need', false)] }] };
    const notice = { id: 'privacy', title: text('Privacy'), version: 'v2', from: '2026-11-02', texts: [], easyWords: [], before: null, others: [], sections: [section] };
    const about = { params: { noticeId: 'privacy' }, query: { language: 'en' } };
    await copy.keep(readMyNotice, about, notice);
    expect((await copy.find(readMyNotice, about))?.body).toMatchObject({ sections: [{ categories: [{ itemCount: 2, items: [{ id: 'letter' }] }] }] });
    expect(JSON.stringify((await copy.find(readMyNotice, about))?.body)).not.toContain('health-need');
  });

  it('keeps no fact that may not be kept, nor a category of another class', async () => {
    const { copy, pages } = await stage();
    await copy.keep(readCategory, input, category('ordinary'));
    const found = await copy.find(readCategory, input);
    expect(found?.body).toMatchObject({ items: [{ id: 'one' }] });
    pages.pages.clear();
    await copy.keep(readCategory, input, category('criminal'));
    expect(pages.pages.size).toBe(0);
  });

  it('lays nothing on the device in clear, not even which page it is', async () => {
    const { copy, pages } = await stage();
    await copy.keep(readCategory, input, category('ordinary'));
    const lies = JSON.stringify([...pages.pages]);
    for (const words of ['money', 'Money', 'words of', 'my-data', 'readCategory', '2026-11-26T10']) expect(lies).not.toContain(words);
  });

  it('keeps nothing of another person, nor before it is known whose it is', async () => {
    const { copy, pages } = await stage();
    for (const who of ['ffffffffffffffffffffffffffffffff', undefined]) {
      signedIn = who;
      await copy.keep(readCategory, input, category('ordinary'));
    }
    expect(pages.pages.size).toBe(0);
  });

  it('shows no page after its days, and lets it go', async () => {
    const { copy, pages } = await stage();
    await copy.keep(listRequests, { query: { language: 'en' } }, { requests: [] });
    time += 12 * 86_400_000;
    await copy.keep(readCategory, input, category('ordinary'));
    time += 13 * 86_400_000;
    expect(await copy.find(listRequests, { query: { language: 'en' } })).toBeDefined();
    await copy.keep(readCategory, { ...input, query: { language: 'cy' } }, category('ordinary'));
    time += 6 * 86_400_000;
    expect(await copy.find(listRequests, { query: { language: 'en' } })).toBeUndefined();
    expect(await copy.tidy()).toBe(2);
    expect(pages.pages.size).toBe(2);
  });

  it('shows no page that was moved to another name or changed', async () => {
    const { copy, pages } = await stage();
    await copy.keep(readCategory, input, category('ordinary'));
    await copy.keep(listRequests, { query: { language: 'en' } }, { requests: [] });
    const [one, two] = [...pages.pages.keys()];
    pages.pages.set(two ?? '', pages.pages.get(one ?? ''));
    expect(await copy.find(listRequests, { query: { language: 'en' } })).toBeUndefined();
  });
});

it('only reads are on the list, none of how a person is reached, who they are or where they are signed in', () => {
  expect(allowList.every(({ endpoint }) => endpoint.method === 'GET')).toBe(true);
  expect(allowedOf(readReach)).toBeUndefined();
  expect(allowList.map(({ endpoint }) => endpoint.name).filter((name) => /reach|session|device|activity|export|decision|disclosure|key|deletion/iu.test(name))).toEqual([]);
});
