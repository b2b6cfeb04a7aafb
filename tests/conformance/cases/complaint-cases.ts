import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { askSecondStage, listComplaints, makeComplaint, makeOpenComplaint, readComplaint, withdrawComplaint, type ComplaintInput } from '#contract/complaints.ts';
import { listDecisions } from '#contract/decisions.ts';
import { readDeskRequest } from '#contract/desk.ts';
import { listDeskComplaints, listDeskHolds, moveComplaint, moveHold, recordDeskComplaint } from '#contract/desk-cases.ts';
import type { BodyOf } from '#contract/endpoint.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { placeHold } from '#contract/holds.ts';
import { makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { keepThis, recordingsRequest } from './hold-cases.ts';

/** A complaint as the form sends it. */
export const complainAbout = (more: Partial<ComplaintInput> = {}): ComplaintInput =>
  ({ requestId: null, whatHappened: 'My letter went to a neighbour', wish: 'Say sorry', aboutService: false, evidence: [], madeAt: worldNow, ...more });
export const openComplaint = { whatHappened: 'My letter came to somebody else', contact: 'me@example.org', madeAt: worldNow };

/** A complaint that came in a letter, as the desk writes it down. */
export const complaintByPost: BodyOf<typeof recordDeskComplaint> = {
  portalReference: people.tenant.portalReference, contact: null, whatHappened: 'You gave my number to a stranger', wish: 'Stop it', aboutService: false, receivedOn: '2026-11-18', cameBy: 'post',
};

export const complaintCases: Cases = {
  'a complaint is received with the clock of its acknowledgement, and stands with its evidence as it was that day': async ({ signedIn, pack }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: recordingsRequest(null) });
    const [act] = (await client.must(listActivity)).entries;
    const [passedOn] = (await client.must(listDisclosures)).entries;
    const [decided] = (await client.must(listDecisions)).decisions;
    const evidence = [
      { kind: 'request' as const, ref: request.id }, { kind: 'activity' as const, ref: String(act?.place) }, { kind: 'disclosure' as const, ref: passedOn?.id ?? '' }, { kind: 'decision' as const, ref: decided?.id ?? '' },
    ];
    const { complaint, receipt } = await client.must(makeComplaint, { body: complainAbout({ requestId: request.id, aboutService: true, evidence }) });
    expect(complaint).toMatchObject({ state: 'received', receivedOn: '2026-11-23', about: { requestId: request.id, reference: request.reference }, canWithdraw: true, receiptId: receipt.id });
    expect(complaint.clock).toMatchObject({ status: 'running', due: '2026-12-23', overdue: false, rule: { id: 'complaint-acknowledgement' } });
    expect(complaint.evidence.map((one) => one.kind).toSorted()).toEqual(['activity', 'decision', 'disclosure', 'request']);
    expect(complaint.evidence.map((one) => one.on)).toEqual(complaint.evidence.map((one) => one.on).toSorted());
    if (['private-registered-provider', 'council-or-almo', 'tenant-management-organisation'].includes(pack.organisation.kind)) expect(complaint.service).toMatchObject({ acknowledgeBy: '2026-11-30', answerBy: '2026-12-14' });
    else expect(complaint.service).toBeNull();
    expect(await client.must(readComplaint, { params: { complaintId: complaint.id } })).toEqual(complaint);
    expect((await client.must(listComplaints)).complaints.map((one) => one.id)).toEqual([complaint.id]);
  },
  'evidence that is somebody else’s and evidence that never was are refused alike': async ({ signedIn }) => {
    const [owner, other] = [await signedIn(), await signedIn('stranger')];
    const theirs = [
      { kind: 'request' as const, ref: (await owner.must(makeRequest, { body: recordingsRequest(null) })).request.id }, { kind: 'disclosure' as const, ref: (await owner.must(listDisclosures)).entries[0]?.id ?? '' },
      { kind: 'decision' as const, ref: (await owner.must(listDecisions)).decisions[0]?.id ?? '' }, { kind: 'activity' as const, ref: '900' },
    ];
    for (const one of theirs) {
      const told = async (ref: string) => Object.assign(await other.refused(makeComplaint, { body: complainAbout({ evidence: [{ ...one, ref }] }) }), { trace: '' });
      expect(await told(one.ref), one.kind).toEqual(await told(randomUUID()));
      expect(await told(one.ref)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/evidence/0', code: 'not-offered' }] });
    }
    expect((await other.must(listComplaints)).complaints).toEqual([]);
  },
  'a complaint is taken back while it is open, once': async ({ signedIn }) => {
    const client = await signedIn();
    const { complaint } = await client.must(makeComplaint, { body: complainAbout() });
    const params = { complaintId: complaint.id };
    expect((await client.must(withdrawComplaint, { params, body: { madeAt: worldNow } })).complaint).toMatchObject({ state: 'withdrawn', canWithdraw: false, clock: { status: 'ended' } });
    expect((await client.refused(withdrawComplaint, { params, body: { madeAt: worldNow } })).code).toBe('complaint-not-open');
    for (const who of ['jointTenant', 'stranger'] as const) expect((await (await signedIn(who)).refused(readComplaint, { params })).code).toBe('not-found');
  },
  'anybody complains without signing in, and the answer says nothing of who': async ({ browser }) => {
    const key = randomUUID();
    const first = await browser().must(makeOpenComplaint, { body: openComplaint }, { key });
    expect(first).toMatchObject({ receipt: { entryId: key }, complaint: { receivedOn: '2026-11-23', acknowledgeBy: '2026-12-23' } });
    expect(await browser().must(makeOpenComplaint, { body: openComplaint }, { key })).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('me@example.org');
    expect((await browser().refused(makeOpenComplaint, { body: { ...openComplaint, contact: null } }, { key })).code).toBe('idempotency-key-reused');
    const many = [];
    for (let number = 0; number < 11; number += 1) many.push(await browser().call(makeOpenComplaint, { body: openComplaint }));
    expect(many.at(-1)).toMatchObject({ problem: { code: 'too-many-requests' } });
    expect((await browser().refused(makeOpenComplaint, { body: openComplaint }, { key: 'none' })).code).toBe('idempotency-key-missing');
  },
  'a complaint without signing in sent many times at once is one, and who comes second is told to wait': async ({ browser }) => {
    const client = browser();
    let waited = false;
    for (let round = 0; round < 3 && !waited; round += 1) {
      const key = randomUUID();
      const tries = await Promise.all(Array.from({ length: 8 }, () => client.call(makeOpenComplaint, { body: openComplaint }, { key })));
      const { complaint } = await client.must(makeOpenComplaint, { body: openComplaint }, { key });
      for (const one of tries) expect(one.ok ? one.answer.body.complaint : one.problem.code).toEqual(one.ok ? complaint : 'idempotency-key-running');
      waited = tries.some((one) => !one.ok);
    }
    expect(waited).toBe(true);
  },
  'the desk acknowledges, tells of progress and gives the outcome, and the person sees each': async ({ signedIn, browser, staff }) => {
    const [client, desk] = [await signedIn(), await staff('staff-desk')];
    const { complaint } = await client.must(makeComplaint, { body: complainAbout() });
    await browser().must(makeOpenComplaint, { body: openComplaint });
    const { complaints } = await desk.must(listDeskComplaints);
    expect(complaints.map((one) => [one.resident?.portalReference, one.contact])).toEqual(expect.arrayContaining([['KTENANTA2', null], [undefined, 'me@example.org']]) as unknown);
    const params = { complaintId: complaint.id };
    const key = randomUUID();
    const early = await desk.refused(moveComplaint, { params, body: { event: 'note-escalation', words: 'Too early' } });
    expect(early.code).toBe('complaint-not-open');
    const move = (event: 'acknowledge' | 'progress' | 'outcome', words: string, again?: string) => desk.must(moveComplaint, { params, body: { event, words } }, again ? { key: again } : {});
    const acknowledged = await move('acknowledge', 'We have it and look into it.', key);
    expect(acknowledged.complaint).toMatchObject({ state: 'acknowledged', allowed: ['progress', 'outcome'], clock: { status: 'ended' } });
    expect(await move('acknowledge', 'We have it and look into it.', key)).toEqual(acknowledged);
    expect((await desk.refused(moveComplaint, { params, body: { event: 'outcome', words: 'Another' } }, { key })).code).toBe('idempotency-key-reused');
    expect((await desk.refused(moveComplaint, { params, body: { event: 'acknowledge', words: 'Again' } })).code).toBe('complaint-not-open');
    await move('progress', 'We have asked the post room.');
    await move('outcome', 'It was our mistake. We are sorry.');
    const after = await client.must(readComplaint, { params });
    expect(after).toMatchObject({ state: 'outcome-given', canWithdraw: false });
    expect(after.events.map((one) => [one.kind, one.words])).toEqual([['submit', null], ['acknowledge', 'We have it and look into it.'], ['progress', 'We have asked the post room.'], ['outcome', 'It was our mistake. We are sorry.']]);
    // It goes past the landlord: noted once, in the language that was said, and the person sees it.
    const noted = await desk.must(moveComplaint, { params, body: { event: 'note-escalation', words: 'Mae’r rheoleiddiwr wedi ysgrifennu atom.', language: 'cy' } });
    expect(noted.complaint).toMatchObject({ state: 'to-regulator', allowed: [] });
    expect((await client.must(readComplaint, { params })).events.slice(-2)).toMatchObject([{ language: noted.complaint.resident?.language }, { kind: 'note-escalation', by: 'landlord', language: 'cy' }]);
    expect((await desk.refused(moveComplaint, { params, body: { event: 'note-escalation', words: 'Again' } })).code).toBe('complaint-not-open');
    expect((await client.must(listActivity, { query: { who: 'others' } })).entries.map((one) => [one.act, one.by])).toEqual(Array.from({ length: 4 }, () => ['complaint-answered', 'desk']));
    expect((await desk.refused(moveComplaint, { params: { complaintId: randomUUID() }, body: { event: 'outcome', words: 'x' } })).code).toBe('not-found');
    expect((await desk.refused(moveComplaint, { params, body: { event: 'outcome', words: 'x' } }, { key: null })).code).toBe('idempotency-key-missing');
  },
  'where it is about a service too, both clocks run; stage 2 needs no reason and another person, and ends at the ombudsman': async (given) => {
    const { signedIn, staff, setNow, pack } = given;
    const client = await signedIn();
    const runs = ['private-registered-provider', 'council-or-almo', 'tenant-management-organisation'].includes(pack.organisation.kind);
    const { complaint } = await client.must(makeComplaint, { body: complainAbout({ aboutService: runs }) });
    const params = { complaintId: complaint.id };
    const ask = { params, body: { words: ' ', madeAt: worldNow } };
    expect((await client.refused(askSecondStage, ask)).code).toBe('complaint-not-open');
    const { complaint: data } = await client.must(makeComplaint, { body: complainAbout() });
    const move = async (who: string, event: BodyOf<typeof moveComplaint>['event'], its = params) => (await (await staff(who)).must(moveComplaint, { params: its, body: { event, words: event } })).complaint;
    await move('staff-desk', 'outcome', { complaintId: data.id });
    // Without a service part there is no second stage; nobody else may ask for one.
    expect((await client.refused(askSecondStage, { ...ask, params: { complaintId: data.id } })).code).toBe('complaint-not-open');
    if (!runs) return;
    expect(await move('staff-desk', 'acknowledge')).toMatchObject({ allowed: ['progress', 'outcome', 'extend'], service: { state: 'acknowledged', acknowledgeBy: null, answerBy: '2026-12-07', extended: false }, clock: { status: 'ended' } });
    expect(await move('staff-desk', 'extend')).toMatchObject({ allowed: ['progress', 'outcome'], service: { answerBy: '2026-12-21', extended: true } });
    expect(await move('staff-desk', 'outcome')).toMatchObject({ allowed: ['note-escalation', 'second-ask', 'note-ombudsman'], open: false, service: { state: 'answered', answerBy: null } });
    expect(await client.must(readComplaint, { params })).toMatchObject({ canAskSecond: true, canWithdraw: false, open: false });
    for (const who of ['jointTenant', 'stranger'] as const) expect((await (await signedIn(who)).refused(askSecondStage, ask)).code, who).toBe('not-found');
    await setNow('2026-12-01T10:00:00.000Z');
    const back = await signedIn();
    const asked = (await back.must(askSecondStage, ask)).complaint;
    expect(asked).toMatchObject({ state: 'outcome-given', open: true, canAskSecond: false, canWithdraw: true, service: { state: 'second-asked', acknowledgeBy: '2026-12-08', extended: false, overdue: false } });
    expect(asked.events.at(-1)).toEqual({ kind: 'second-ask', at: '2026-12-01T10:00:00.000Z', on: '2026-12-01', by: 'resident', words: null });
    expect((await back.must(listReceipts)).receipts[0]).toMatchObject({ subject: 'complaint', act: 'second-asked', complaint: { id: complaint.id } });
    expect((await back.refused(askSecondStage, ask)).code).toBe('complaint-not-open');
    // 25 and 28 December and 1 January do not count.
    expect(await move('staff-desk', 'second-acknowledge')).toMatchObject({ allowed: ['note-escalation', 'extend'], service: { acknowledgeBy: null, answerBy: '2026-12-31' } });
    expect((await (await staff('staff-desk')).refused(moveComplaint, { params, body: { event: 'second-outcome', words: 'The same' } })).code).toBe('second-person-needed');
    expect((await move('staff-desk-two', 'second-outcome')).service).toMatchObject({ state: 'second-answered', answerBy: null, overdue: false });
    expect(await move('staff-desk', 'note-ombudsman')).toMatchObject({ allowed: ['note-escalation'], open: false, service: { state: 'to-ombudsman' } });
    expect(JSON.stringify(await back.must(readComplaint, { params }))).not.toContain('staffId');
  },
  'a complaint that came by post or phone counts from the day it came, and its person has a receipt': async ({ signedIn, staff }) => {
    const desk = await staff('staff-desk');
    const { about } = await desk.must(recordDeskComplaint, { body: complaintByPost });
    const client = await signedIn();
    expect(await client.must(readComplaint, { params: { complaintId: about } })).toMatchObject({ receivedOn: '2026-11-18', whatHappened: complaintByPost.whatHappened, wish: 'Stop it', clock: { due: '2026-12-18' }, canWithdraw: true });
    expect((await client.must(listReceipts)).receipts).toMatchObject([{ subject: 'complaint', act: 'made', complaint: { id: about, receivedOn: '2026-11-18' } }]);
    expect((await client.must(listActivity, { query: { who: 'others' } })).entries.map((one) => [one.act, one.by])).toEqual([['complaint-made', 'desk']]);
    const phoned = await desk.must(recordDeskComplaint, { body: { ...complaintByPost, portalReference: null, contact: '01632 960001', cameBy: 'phone' } });
    const { complaints } = await desk.must(listDeskComplaints);
    expect(complaints.map((one) => [one.id, one.cameBy, one.resident?.portalReference, one.contact])).toEqual(expect.arrayContaining([[about, 'post', complaintByPost.portalReference, null], [phoned.about, 'phone', undefined, '01632 960001']]) as unknown);
    // It goes on like any other.
    expect((await desk.must(moveComplaint, { params: { complaintId: phoned.about }, body: { event: 'acknowledge', words: 'We have it' } })).complaint).toMatchObject({ state: 'acknowledged', cameBy: 'phone' });
    expect((await desk.refused(recordDeskComplaint, { body: { ...complaintByPost, receivedOn: '2026-11-24' } })).errors).toEqual([{ pointer: '/receivedOn', code: 'in-future' }]);
    expect((await desk.refused(recordDeskComplaint, { body: { ...complaintByPost, portalReference: 'KNBDYHERE' } })).code).toBe('not-found');
    expect((await (await signedIn('stranger')).must(listComplaints)).complaints).toEqual([]);
    for (const who of ['staff-officer', 'staff-safeguarding']) expect((await (await staff(who)).refused(recordDeskComplaint, { body: complaintByPost })).code, who).toBe('not-allowed');
  },
  'a complaint that is written down is about one of the person’s own requests, which says so on both sides; anybody else’s is refused like one that never was': async ({ signedIn, staff }) => {
    const [client, desk] = [await signedIn(), await staff('staff-desk')];
    const { request } = await client.must(makeRequest, { body: recordingsRequest(null) });
    const params = { requestId: request.id };
    expect(await client.must(readRequest, { params })).not.toHaveProperty('complaints');
    expect((await desk.must(readDeskRequest, { params })).complaints).toEqual([]);
    const { about: id } = await desk.must(recordDeskComplaint, { body: { ...complaintByPost, requestId: request.id } });
    const about = { requestId: request.id, reference: request.reference };
    const complaint = await client.must(readComplaint, { params: { complaintId: id } });
    expect(complaint).toMatchObject({ about });
    expect((await client.must(listComplaints)).complaints.map((one) => one.about)).toEqual([about]);
    expect((await desk.must(listDeskComplaints)).complaints.find((one) => one.id === id)).toMatchObject({ about });
    const brief = { id, reference: complaint.reference, receivedOn: '2026-11-18', state: 'received', open: true };
    expect((await client.must(readRequest, { params })).complaints).toEqual([brief]);
    expect((await desk.must(readDeskRequest, { params })).complaints).toEqual([brief]);
    // One that the person makes, in the portal, stands there too, and a change of the request leaves them.
    const { complaint: own } = await client.must(makeComplaint, { body: complainAbout({ requestId: request.id }) });
    await client.must(makeComplaint, { body: complainAbout() });
    expect((await client.must(withdrawRequest, { params, body: { madeAt: worldNow } })).request.complaints?.map((one) => one.id).toSorted()).toEqual([id, own.id].toSorted());
    const { complaints } = await client.must(listComplaints);
    for (const who of ['stranger', 'jointTenant'] as const) {
      const theirs = (await (await signedIn(who)).must(makeRequest, { body: recordingsRequest(null) })).request.id;
      const told = async (requestId: string) => Object.assign(await desk.refused(recordDeskComplaint, { body: { ...complaintByPost, requestId } }), { trace: '' });
      expect(await told(theirs), who).toEqual(await told(randomUUID()));
      expect(await told(theirs)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/requestId', code: 'not-offered' }] });
    }
    // Of whom nobody knows, nothing is known.
    expect((await desk.refused(recordDeskComplaint, { body: { ...complaintByPost, portalReference: null, requestId: request.id } })).errors).toEqual([{ pointer: '/requestId', code: 'not-offered' }]);
    expect((await client.must(listComplaints)).complaints).toEqual(complaints);
  },
  'a complaint that is written down twice under one key is one': async ({ signedIn, staff }) => {
    const desk = await staff('staff-desk');
    const key = randomUUID();
    const first = await desk.must(recordDeskComplaint, { body: complaintByPost }, { key });
    expect(await desk.must(recordDeskComplaint, { body: complaintByPost }, { key })).toEqual(first);
    expect((await desk.refused(recordDeskComplaint, { body: { ...complaintByPost, wish: '' } }, { key })).code).toBe('idempotency-key-reused');
    expect((await desk.refused(recordDeskComplaint, { body: complaintByPost }, { key: null })).code).toBe('idempotency-key-missing');
    let waited = false;
    for (let round = 0; round < 4 && !waited; round += 1) {
      const once = randomUUID();
      const many = await Promise.all(Array.from({ length: 8 }, () => desk.call(recordDeskComplaint, { body: { ...complaintByPost, portalReference: null } }, { key: once })));
      for (const one of many) if (!one.ok) expect(one.problem.code).toBe('idempotency-key-running');
      waited = many.some((one) => !one.ok);
    }
    expect(waited).toBe(true);
    expect((await (await signedIn()).must(listComplaints)).complaints).toHaveLength(1);
  },
  'the desk says that a recording is kept, and the request shows it': async ({ signedIn, browser, staff }) => {
    const [client, desk] = [await signedIn(), await staff('staff-manager')];
    const { hold } = await browser().must(placeHold, { body: keepThis });
    const { request } = await client.must(makeRequest, { body: recordingsRequest(hold.id) });
    expect((await desk.must(listDeskHolds)).holds).toMatchObject([{ id: hold.id, state: 'asked', contact: keepThis.contact, askedAt: worldNow }]);
    const params = { holdId: hold.id };
    const key = randomUUID();
    const kept = await desk.must(moveHold, { params, body: { state: 'kept', until: '2027-05-22' } }, { key });
    expect(await desk.must(moveHold, { params, body: { state: 'kept', until: '2027-05-22' } }, { key })).toEqual(kept);
    expect((await client.must(readRequest, { params: { requestId: request.id } })).hold).toMatchObject({ state: 'kept', keptUntil: '2027-05-22' });
    expect((await desk.refused(moveHold, { params, body: { state: 'released', until: null } }, { key })).code).toBe('idempotency-key-reused');
    let waited = false;
    for (let round = 0; round < 3 && !waited; round += 1) {
      const same = randomUUID();
      const tries = await Promise.all(Array.from({ length: 8 }, () => desk.call(moveHold, { params, body: { state: 'kept', until: null } }, { key: same })));
      for (const one of tries) if (!one.ok) expect(one.problem.code).toBe('idempotency-key-running');
      waited = tries.some((one) => !one.ok);
    }
    expect(waited).toBe(true);
    expect((await desk.refused(moveHold, { params: { holdId: randomUUID() }, body: { state: 'kept', until: null } })).code).toBe('not-found');
    expect((await desk.refused(moveHold, { params, body: { state: 'kept', until: null } }, { key: '' })).code).toBe('idempotency-key-missing');
  },
};
