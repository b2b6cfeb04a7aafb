import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listComplaints, makeComplaint, makeOpenComplaint, readComplaint, withdrawComplaint, type ComplaintInput } from '#contract/complaints.ts';
import { listDecisions } from '#contract/decisions.ts';
import { listDeskComplaints, listDeskHolds, moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { placeHold } from '#contract/holds.ts';
import { makeRequest, readRequest } from '#contract/requests.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { keepThis, recordingsRequest } from './hold-cases.ts';

/** A complaint as the form sends it. */
export const complainAbout = (more: Partial<ComplaintInput> = {}): ComplaintInput =>
  ({ requestId: null, whatHappened: 'My letter went to a neighbour', wish: 'Say sorry', aboutService: false, evidence: [], madeAt: worldNow, ...more });
export const openComplaint = { whatHappened: 'My letter came to somebody else', contact: 'me@example.org', madeAt: worldNow };

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
