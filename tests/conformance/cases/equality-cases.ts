import { expect } from 'vitest';
import { answerEquality, clearEquality } from '#contract/support-acts.ts';
import { readEquality } from '#contract/equality.ts';
import { readCategory } from '#contract/my-data.ts';
import { listReceipts } from '#contract/receipts.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { answerIt } from './support-samples.ts';
import { checkAgain } from './writes.ts';

export const equalityCases: Cases = {
  'each equality question can be answered with "I prefer not to say", and nothing is answered for anybody': async ({ signedIn }) => {
    const client = await signedIn('stranger');
    const { questions, held, answers } = await client.must(readEquality);
    expect([held, answers]).toEqual([0, null]);
    expect(questions.length).toBeGreaterThan(0);
    for (const { options } of questions) expect(options.at(-1)?.id).toBe('rather-not');
    await checkAgain(client);
    expect((await client.must(readEquality)).answers).toEqual([]);
  },
  'answers are covered until the person was checked again, and are data held like any other': async ({ signedIn }) => {
    const client = await signedIn('stranger');
    const { receipt } = await client.must(answerEquality, { body: answerIt });
    const { questions, held, answers } = await client.must(readEquality);
    expect([held, answers]).toEqual([1, null]);
    await checkAgain(client);
    const said = questions.find((one) => one.key === 'ethnic-background')!.options.find((one) => one.id === 'mixed')!.name.text;
    expect((await client.must(readEquality)).answers).toMatchObject([{ key: 'ethnic-background', said }]);
    expect((await client.must(readCategory, { params: { categoryId: 'equality' } })).items).toMatchObject([{ value: { kind: 'text', text: said } }]);
    expect((await client.must(listReceipts)).receipts.find((one) => one.id === receipt.id)).toMatchObject({ subject: 'support', act: 'answered', wording: null });
  },
  'clearing takes every answer away in one step, those too that the landlord had, and twice does no harm': async ({ signedIn }) => {
    const client = await signedIn();
    expect((await client.must(readEquality)).held).toBeGreaterThan(0);
    await client.must(answerEquality, { body: answerIt });
    for (const _time of [1, 2]) await client.must(clearEquality, { body: { decidedAt: worldNow } });
    expect((await client.must(readEquality)).held).toBe(0);
    await checkAgain(client);
    expect((await client.must(readEquality)).answers).toEqual([]);
    expect((await client.must(readCategory, { params: { categoryId: 'equality' } })).items).toEqual([]);
    expect((await client.refused(answerEquality, { body: answerIt })).code).toBe('act-not-open');
  },
  'an answer that is not offered, or to a question that nobody asks, is refused with its place': async ({ signedIn }) => {
    const client = await signedIn();
    for (const answers of [[{ key: 'ethnic-background', answer: 'purple' }], [{ key: 'shoe-size', answer: 'yes' }]]) {
      expect(await client.refused(answerEquality, { body: { ...answerIt, answers } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/answers/0/answer', code: 'not-offered' }] });
    }
  },
  'a joint tenant learns of no answer, nor that there are any': async ({ signedIn }) => {
    await (await signedIn('stranger')).must(answerEquality, { body: answerIt });
    const other = await signedIn('jointTenant');
    await other.must(clearEquality, { body: { decidedAt: worldNow } });
    expect((await other.must(readEquality)).held).toBe(0);
    expect((await (await signedIn('stranger')).must(readEquality)).held).toBe(1);
  },
};
