import { expect, it } from 'vitest';
import type { Told } from '#src/offline/outbox/channel.ts';
import { answerOfAct } from './answer-of-act.ts';

const id = '11111111-1111-4111-8111-111111111111';
const receipt = { id, code: 'AAAA-BBBB-CCCC', entryId: id, receivedAt: '2026-11-23T09:00:00.000Z' };
const told = (endpoint: string, body: object): Told => ({ entryId: id, personKey: 'p', endpoint, face: {}, madeAt: receipt.receivedAt, input: { body: {} }, status: 201, body: { receipt, ...body } });

it('what is said about oneself once and for all leads to its page, one’s own where it is never lent', () => {
  for (const name of ['joinSupport', 'keepSupport', 'leaveSupport']) expect(answerOfAct(told(name, {})), name).toMatchObject({ path: 'settings/emergency', own: true });
  for (const name of ['answerEquality', 'clearEquality']) expect(answerOfAct(told(name, {})), name).toMatchObject({ path: 'settings/equality', own: true });
  expect(answerOfAct(told('setReachPreferences', { reach: {} }))).toMatchObject({ path: 'settings/reach', own: false });
});

it('what has a page of its own leads there, and what has none nowhere', () => {
  expect(answerOfAct(told('makeComplaint', { complaint: { id } }))).toMatchObject({ path: `complaints/${id}`, own: false });
  expect(answerOfAct(told('makeOpenComplaint', { complaint: { id } })).path).toBeUndefined();
  expect(answerOfAct(told('placeHold', {})).path).toBeUndefined();
});
