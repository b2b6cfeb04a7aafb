import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import type { AccessAnswer } from '#contract/access-answer.ts';
import { readAnswerArchive } from '#contract/answers.ts';
import { saveDeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import type { ExportFile } from '#contract/export-file.ts';
import { listItems } from '#contract/items.ts';
import { readThread } from '#contract/messages.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { readMyNotice } from '#contract/my-notice.ts';
import { listReceipts } from '#contract/receipts.ts';
import { readRequest } from '#contract/requests.ts';
import { unzip } from '#tests/support/unzip.ts';
import { act, asked, openedBy, plain, save, seen, send, today } from './answer-cases.ts';
import type { Cases } from './case.ts';
import { fetched, made } from './export-cases.ts';
import { toldByKind } from './told-by-kind.ts';
import { askForAll, checkAgain } from './writes.ts';

export const leftOutCases: Cases = {
  'words of a text can be left out: a mark with its reason stands in their place, and they are in no part of the answer, its archive, the record or what is taken away': async (given) => {
    const { client, desk, other, params } = await asked(given);
    const texts = (await seen(desk, params)).answer.data.items.flatMap((one) => (one.value.kind === 'text' ? [{ ...one, text: one.value.text }] : []));
    const within = (text: string) => text.slice(2, -2);
    // Words that stand in no other fact, so that they are gone when they are gone from this one.
    const fact = texts.find((one) => texts.filter((other) => other.text.includes(within(one.text))).length === 1);
    if (!fact) throw new Error('no text to leave words out of');
    const { text } = fact;
    const [from, to, secret] = [2, text.length - 2, within(text)];
    const canary = 'Qanari-Vale the neighbour';
    const paper = { id: randomUUID(), title: 'An e-mail', on: today, language: 'en', text: `On Monday ${canary} called.\r\n${canary} called again.` };
    const starts = [paper.text.indexOf(canary), paper.text.lastIndexOf(canary)];
    const passages = [
      { of: `fact:${fact.id}`, from, to, words: secret, reason: 'crime' as const },
      ...starts.map((at) => ({ of: `paper:${paper.id}`, from: at, to: at + canary.length, words: canary, reason: 'others-rights' as const })),
    ];
    await save(desk, params, { words: 'We left some words out.', papers: [paper], passages });
    expect(await seen(desk, params)).toMatchObject({ whole: [{ of: `fact:${fact.id}`, text }], answer: { outcome: 'answer-with-refusal' } });
    await act(desk, params, 'prepared');
    await send(other, params);
    expect((await seen(desk, params)).whole, 'whoever has to say why').toEqual([{ of: `fact:${fact.id}`, text }]);
    await checkAgain(client);
    const answer = await openedBy(client, params);
    const mark = '█';
    expect(answer.data.items.find((one) => one.id === fact.id)?.value).toEqual({ kind: 'text', text: text.slice(0, from) + mark + text.slice(to) });
    expect(answer.papers).toEqual([{ ...paper, text: `On Monday ${mark} called.\r\n${mark} called again.` }]);
    expect(answer.gaps).toEqual([{ of: `fact:${fact.id}`, at: from, reason: 'crime' }, { of: `paper:${paper.id}`, at: 10, reason: 'others-rights' }, { of: `paper:${paper.id}`, at: 21, reason: 'others-rights' }]);
    expect((await client.must(readRequest, { params })).events.at(-1)).toMatchObject({ kind: 'answer-with-refusal', code: 'crime' });
    const files = unzip(Buffer.from((await client.must(readAnswerArchive, { params })).data, 'base64'));
    expect(files['papers.csv']).toContain('On Monday [Words left out: It would tell you things about other people.] called.');
    expect(files['left-out.csv']).toContain('crime');
    expect(files['README.txt']).toContain(mark);
    const taken = unzip(await fetched(client, await made(client, 'json')));
    const thread = await client.must(readThread, { params });
    const items = (await client.must(listItems)).items;
    const category = await client.must(readCategory, { params: { categoryId: fact.category } });
    expect([items.find((one) => one.id === fact.id)?.value, category.items.find((one) => one.id === fact.id)?.value]).toEqual([{ kind: 'covered', reason: 'withheld' }, { kind: 'covered', reason: 'withheld' }]);
    const everything = JSON.stringify([answer, files, taken, thread, items, category, await client.must(readRequest, { params }), await client.must(listReceipts), await client.must(listActivity)]);
    for (const one of [canary, 'Qanari', secret]) expect(everything.includes(JSON.stringify(one).slice(1, -1)), one).toBe(false);
    // The same look finds them in what the desk sees.
    for (const one of [canary, secret]) expect(JSON.stringify(await seen(desk, params)).includes(JSON.stringify(one).slice(1, -1)), one).toBe(true);
    // The next answer gives it, and so does the record again.
    const again = await asked(given);
    await save(again.desk, again.params);
    await act(again.desk, again.params, 'prepared');
    await send(again.other, again.params);
    expect((await client.must(listItems)).items.find((one) => one.id === fact.id)?.value).toEqual({ kind: 'text', text });
  },
  'a fact that an answer does not even name is on no page of its person either, nor counted there': async (given) => {
    const { client, desk, params, other } = await asked(given);
    const fact = (await seen(desk, params)).answer.data.items[0];
    if (!fact) throw new Error('too few facts');
    const before = (await client.must(listCategories)).categories.find((one) => one.id === fact.category)?.itemCount ?? 0;
    await save(desk, params, { withheld: [{ itemId: fact.id, reason: 'crime', words: '', silent: true }] });
    await act(desk, params, 'prepared');
    await send(other, params);
    expect((await client.must(listCategories)).categories.find((one) => one.id === fact.category)?.itemCount).toBe(before - 1);
    expect(JSON.stringify(await client.must(listItems))).not.toContain(`"${fact.id}"`);
    expect(JSON.stringify(await client.must(readCategory, { params: { categoryId: fact.category } }))).not.toContain(`"${fact.id}"`);
  },
  'a fact that an answer does not even name does not show by what is told of other facts: in the answer, the record, a notice or what is taken away': async (given) => {
    const { category, key, told, by } = toldByKind(given.pack);
    const { client, desk, params, other } = await asked(given, 'hidden');
    const usesIn = (items: AccessAnswer['data']['items']) => items.find((one) => one.id === `${category}-${key}`)?.purposes;
    const shown = async () => {
      const { sections } = await client.must(readMyNotice, { params: { noticeId: given.ids.notice } });
      const file: ExportFile = JSON.parse(Object.values(unzip(await fetched(client, await made(client, 'json')))).find((one) => one.startsWith('{')) ?? '');
      return {
        record: (await client.must(readCategory, { params: { categoryId: category } })).items.find((one) => one.id === `${category}-${key}`)?.purposes.map((one) => one.id),
        notice: sections.flatMap((one) => one.uses).find((one) => one.id === told)?.categories.map((one) => one.id),
        file: usesIn(file.items),
      };
    };
    await checkAgain(client);
    expect(await shown()).toEqual({ record: expect.arrayContaining([told]), notice: expect.arrayContaining([category]), file: expect.arrayContaining([told]) });
    const { answer: { data } } = await seen(desk, params);
    expect(usesIn(data.items)).toContain(told);
    const withheld = data.items.filter((one) => by.includes(one.category)).map(({ id }) => ({ itemId: id, reason: 'crime' as const, words: '', silent: true }));
    await save(desk, params, { withheld });
    expect(usesIn((await seen(desk, params)).answer.data.items)).not.toContain(told);
    await act(desk, params, 'prepared');
    await send(other, params);
    expect(usesIn((await openedBy(client, params)).data.items)).not.toContain(told);
    const after = await shown();
    expect([after.record?.includes(told), after.notice?.includes(category), after.file?.includes(told)]).toEqual([false, false, false]);
    // Nor in an answer about some kinds of data alone, which says nothing of that fact.
    const again = await asked(given, 'hidden', { ...askForAll.details, scope: 'categories', categories: [category] } as never);
    expect(usesIn((await seen(again.desk, again.params)).answer.data.items)).not.toContain(told);
    // One about everything that names it tells it again.
    const whole = await asked(given, 'hidden');
    expect(usesIn((await seen(whole.desk, whole.params)).answer.data.items)).toContain(told);
  },
  'an answer with a letter or a note in it is checked by a second person, whoever its person is': async (given) => {
    const { desk, other, params } = await asked(given, 'stranger');
    await save(desk, params, { papers: [{ id: randomUUID(), title: 'A note', on: null, language: 'en', text: 'Mrs Ahmed called.' }] });
    expect((await seen(desk, params)).offers.map((one) => one.event)).toEqual(['prepared']);
    await act(desk, params, 'prepared');
    expect((await desk.refused(sendDeskAnswer, { params, body: { digest: (await seen(desk, params)).digest, on: today } })).code).toBe('second-person-needed');
    await send(other, params);
  },
  'passages are those of a text that is there, as it reads now, and none lies over another': async (given) => {
    const { desk, params } = await asked(given);
    const fact = (await seen(desk, params)).answer.data.items.find((one) => one.value.kind === 'text');
    if (fact?.value.kind !== 'text') throw new Error('no text to leave words out of');
    const of = `fact:${fact.id}`;
    const passage = (from: number, to: number, more: object = {}) => ({ of, from, to, words: fact.value.kind === 'text' ? fact.value.text.slice(from, to) : '', reason: 'crime' as const, ...more });
    const pointersOf = async (...passages: readonly ReturnType<typeof passage>[]) => (await desk.refused(saveDeskAnswer, { params, body: { ...plain, passages: [...passages] } })).errors?.map((one) => one.pointer);
    expect(await pointersOf(passage(0, 3, { words: 'Xyz' }))).toEqual(['/passages/0']);
    expect(await pointersOf(passage(0, 3), passage(2, 5))).toEqual(['/passages/0', '/passages/1']);
    expect(await pointersOf(passage(0, 3, { of: 'fact:no-such-fact' }))).toEqual(['/passages/0']);
    expect(await pointersOf(passage(0, 3, { of: `paper:${randomUUID()}` }))).toEqual(['/passages/0']);
    await save(desk, params, { passages: [passage(3, 5), passage(0, 3)] });
    expect((await seen(desk, params)).answer.gaps.map((one) => one.at)).toEqual([0, 1]);
  },
};
