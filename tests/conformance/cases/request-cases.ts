import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { readHome } from '#contract/home.ts';
import { readReceipt } from '#contract/receipts.ts';
import type { AccessDetails } from '#contract/request-details.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { listRequests, makeRequest, readRequest, withdrawRequest, type RequestInput } from '#contract/requests.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';

const everything: AccessDetails = { kind: 'access', scope: 'everything', categories: [], details: 'Everything, please', answerFormat: 'standard', answerLanguage: 'en' };

/** A request for everything, as the form sends it. */
export const askForAll: RequestInput = { details: everything, madeAt: worldNow };

export const requestCases: Cases = {
  'what can be asked for is there before anybody signs in, and offers nobody who never gets data': async ({ browser, pack }) => {
    const options = await browser().must(readRequestOptions);
    expect(options.kinds).toEqual(pack.requests.map(({ kind, routes }) => ({ kind, routes })));
    expect(options.categories.map((one) => one.id)).toEqual(pack.categories.map((one) => one.id));
    for (const denied of pack.recipients.filter((one) => one.denied)) expect(options.recipients.map((one) => one.id)).not.toContain(denied.id);
    for (const { id } of options.purposes) expect(pack.purposes.find((one) => one.id === id)?.basis.code).toMatch(/task|interest/u);
  },
  'an access request starts its clock on the day it is received': async ({ signedIn }) => {
    const client = await signedIn();
    const key = randomUUID();
    const { receipt, request } = await client.must(makeRequest, { body: askForAll }, { key });
    expect(receipt.entryId).toBe(key);
    expect(request).toMatchObject({ kind: 'access', state: 'received', turn: 'landlord', receivedOn: '2026-11-23', canWithdraw: true });
    expect(request.clock).toMatchObject({ status: 'running', startedOn: '2026-11-23', nominalDue: '2026-12-23', due: '2026-12-23', overdue: false });
    expect((await client.must(readRequest, { params: { requestId: request.id } })).details).toEqual(askForAll.details);
    expect((await client.must(listRequests)).requests.map((one) => one.id)).toEqual([request.id]);
    expect((await client.must(readHome)).underWay.map((one) => one.id)).toEqual([request.id]);
    expect(await client.must(readReceipt, { params: { receiptId: receipt.id } })).toMatchObject({ subject: 'request', act: 'made' });
  },
  'five tries of one request at once make one request': async ({ signedIn }) => {
    const client = await signedIn();
    const key = randomUUID();
    const tries = await Promise.all(Array.from({ length: 5 }, () => client.call(makeRequest, { body: askForAll }, { key })));
    for (const one of tries) if (!one.ok) expect(one.problem.code).toBe('idempotency-key-running');
    expect((await client.must(listRequests)).requests).toHaveLength(1);
  },
  'nobody else finds a request, and it looks as if it never was': async ({ signedIn }) => {
    const { request } = await (await signedIn()).must(makeRequest, { body: askForAll });
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      const theirs = await other.refused(readRequest, { params: { requestId: request.id } });
      const never = await other.refused(readRequest, { params: { requestId: randomUUID() } });
      expect({ ...theirs, trace: '' }).toEqual({ ...never, trace: '' });
      expect((await other.refused(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } })).code).toBe('not-found');
      expect((await other.must(listRequests)).requests).toEqual([]);
    }
  },
  'a person withdraws an open request once': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    const { request: after } = await client.must(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } });
    expect(after).toMatchObject({ state: 'withdrawn', turn: 'nobody', canWithdraw: false });
    expect(after.events.map((one) => one.kind)).toEqual(['submit', 'withdraw']);
    expect((await client.refused(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } })).code).toBe('request-not-open');
  },
  'a withdrawal sent twice is one, and its key belongs to it': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    const key = randomUUID();
    const withdraw = (madeAt: string) => client.call(withdrawRequest, { params: { requestId: request.id }, body: { madeAt } }, { key });
    const first = await withdraw(worldNow);
    const again = await withdraw(worldNow);
    const other = await withdraw('2026-11-22T08:00:00.000Z');
    expect(first.ok && again.ok && again.answer.body.receipt).toEqual(first.ok && first.answer.body.receipt);
    expect(!other.ok && other.problem.code).toBe('idempotency-key-reused');
  },
  'a category that the landlord does not have cannot be asked for': async ({ signedIn }) => {
    const client = await signedIn();
    const body: RequestInput = { ...askForAll, details: { ...everything, scope: 'categories', categories: ['no-such-category'] } };
    expect((await client.refused(makeRequest, { body })).code).toBe('category-unknown');
    expect((await client.must(listRequests)).requests).toEqual([]);
  },
};
