import type { RequestFull } from '#contract/requests.ts';

const day = '2026-11-23';
const requestId = '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11';

/** A request as a server answers with it. The outbox looks at the receipt beside it only. */
export const anyRequest: RequestFull = {
  id: requestId, reference: 'R-ABCDEFGHI', kind: 'access', state: 'received', turn: 'landlord', receivedOn: day,
  clock: {
    status: 'running', rule: { id: 'access', version: '1', source: '' }, receivedOn: day, startedOn: day, startReason: 'receipt', nominalDue: day, due: day, target: null,
    pauses: [], pausedDays: 0, usedDays: 0, extension: null, extensionNoticeBy: null, overdue: false, today: day,
  },
  details: null, events: [], receiptId: null, hold: null, answerIn: null, hasAnswer: false, canWithdraw: true, canAnswer: [],
};
