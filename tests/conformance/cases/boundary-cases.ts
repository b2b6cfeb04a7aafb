import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { isForStaff } from '#contract/permissions.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { listReceipts } from '#contract/receipts.ts';
import { readSession, signOut } from '#contract/session.ts';
import type { Client } from '../client.ts';
import { people, worldNow, type WorldPack } from '../world.ts';
import type { Cases } from './case.ts';
import { complainAbout, complaintByPost, openComplaint } from './complaint-cases.ts';
import { inviteSomebody } from './people-samples.ts';
import { keepThis } from './hold-cases.ts';
import { answerIt, joinIt } from './support-samples.ts';
import { askForAll } from './request-cases.ts';

export interface Sample { readonly params?: Record<string, string>; readonly query?: Record<string, string>; readonly body?: unknown; /** Another body under the same key, where it holds no instant to move. */ readonly other?: unknown }

const contactRules = { whose: 'mine', safeTimes: null, voicemail: true };

const signedByNobody = { credentialId: 'AAAA', clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: null };

/** A well-formed input for every operation. An operation that is missing here fails the suite. */
export function sample(one: AnyEndpoint, ids: WorldPack): Sample {
  const inputs: Readonly<Record<string, Sample>> = {
    readOrganisation: {}, readRequestOptions: {}, readSession: {}, signOut: {}, startStepUp: {}, readHome: {}, listCategories: {}, listChoices: {}, listReceipts: {}, listRequests: {}, readOutboxKeys: {},
    readOutboxKeyState: { params: { keyId: 'AAAAAAAAAAAAAAAAAAAAAA' } },
    readReach: {}, listDisclosures: {}, listDecisions: {},
    markDisclosuresRead: { body: { ids: [randomUUID()] } },
    addContactPoint: { body: { kind: 'email', value: 'new@example.org', rules: contactRules } },
    confirmContactPoint: { params: { pointId: randomUUID() }, body: { code: '123456' } },
    changeContactRules: { params: { pointId: randomUUID() }, body: contactRules },
    removeContactPoint: { params: { pointId: randomUUID() }, body: { madeAt: worldNow } },
    setReachPreferences: { body: { language: 'en', format: 'large-print', post: true }, other: { language: 'en', format: 'audio', post: true } },
    setCodeWord: { body: { codeWord: 'marigold' } },
    sendReceipt: { params: { receiptId: randomUUID() }, body: { pointId: randomUUID() } },
    setSenderName: { body: { name: 'Post room' }, other: { name: 'Message service' } },
    readSupport: {}, readEquality: {},
    joinSupport: { body: joinIt }, keepSupport: { body: { decidedAt: worldNow } }, leaveSupport: { body: { decidedAt: worldNow } },
    answerEquality: { body: answerIt }, clearEquality: { body: { decidedAt: worldNow } },
    openEmergencyList: { body: { emergency: 'evacuation', place: '', reason: 'Fire in the block' } },
    readStaffSession: {}, signOutStaff: {},
    answerRequest: { params: { requestId: randomUUID() }, body: { answer: 'clarified', words: 'The home in Hill Street', madeAt: worldNow } },
    listDeskRequests: {}, readDeskCounts: {}, readDeskLog: {},
    readDeskRequest: { params: { requestId: randomUUID() } },
    actOnRequest: { params: { requestId: randomUUID() }, body: { event: 'start', on: worldNow.slice(0, 10), words: '', code: null } },
    sortRequest: { params: { requestId: randomUUID() }, body: { details: askForAll.details } },
    findDeskResident: { query: { portalReference: people.stranger.portalReference } },
    recordDeskRequest: { body: { portalReference: people.stranger.portalReference, details: askForAll.details, receivedOn: worldNow.slice(0, 10), cameBy: 'phone' } },
    findResidents: { body: { by: { kind: 'name', name: 'Nobody', dateOfBirth: '1901-01-01' } } },
    openCounterSession: { body: { residentId: randomUUID() } },
    checkIdentity: { body: { check: 'known' } },
    startVisit: {}, readVisitKeys: {}, giveSignInCode: {},
    takeVisitRequest: { params: { visitId: randomUUID() }, body: { details: askForAll.details, madeAt: worldNow, on: worldNow.slice(0, 10), check: null, confirmed: 'tap' } },
    readCounter: {}, readCounterSession: {}, resumeCounterSession: {}, lockCounterSession: {}, endCounterSession: {}, readCallCode: {},
    showMyCode: {}, readMyCallCode: {}, readOfficerSession: {}, endOfficerSession: {},
    listActivity: {}, listDeletions: {}, listExports: {},
    listItems: {},
    readAnswer: { params: { requestId: randomUUID() } },
    readAnswerArchive: { params: { requestId: randomUUID() } },
    placeAnswer: { params: { requestId: randomUUID() }, body: { where: 'here' } },
    readDeskAnswer: { params: { requestId: randomUUID() } },
    saveDeskAnswer: { params: { requestId: randomUUID() }, body: { words: '', withheld: [], files: [], abroad: '', papers: [], passages: [] } },
    sendDeskAnswer: { params: { requestId: randomUUID() }, body: { digest: 'a'.repeat(64), on: worldNow.slice(0, 10) } },
    readMyNotice: { params: { noticeId: ids.notice } },
    startExport: { body: { format: 'json', language: 'en' } },
    readExportPart: { params: { exportId: randomUUID(), part: '1' } },
    removeExport: { params: { exportId: randomUUID() } }, listDevices: {}, endOtherDevices: {},
    endDevice: { params: { deviceId: randomUUID() } },
    startSignIn: { body: people.stranger },
    finishSignIn: { params: { challengeId: randomUUID() }, body: { code: '123456' } },
    finishStepUp: { params: { challengeId: randomUUID() }, body: { code: '123456' } },
    signInByLink: { body: { token: 'A'.repeat(43) } },
    signInByActivation: { body: { ...people.stranger, activationCode: 'AAAA-AAAA-AAAA-AAAA' } },
    readCategory: { params: { categoryId: ids.category } },
    readChoice: { params: { purposeId: ids.purpose } },
    recordChoice: { body: { purposeId: ids.purpose, channel: ids.channel, decision: 'withdraw', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow } },
    stopMarketing: { params: { token: 'A'.repeat(86) } },
    readReceipt: { params: { receiptId: randomUUID() } },
    readReceiptFile: { params: { receiptId: randomUUID() } },
    placeHold: { body: keepThis },
    listPeople: {},
    noteCopy: { params: { copyId: randomUUID() } }, readCopy: { params: { copyId: randomUUID() } }, signOutEverywhere: {},
    listPasskeys: {}, startPasskey: {}, startPasskeySignIn: {}, startPasskeyCheck: {},
    addPasskey: { params: { challengeId: randomUUID() }, body: { name: 'My phone', credentialId: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
    removePasskey: { params: { passkeyId: randomUUID() } },
    signInByPasskey: { params: { challengeId: randomUUID() }, body: signedByNobody },
    checkByPasskey: { params: { challengeId: randomUUID() }, body: signedByNobody },
    invitePerson: { body: inviteSomebody },
    readInviteCode: { params: { mandateId: randomUUID() } },
    acceptInvitation: { body: { code: 'AAAA-AAAA-AAAA' } },
    endMandate: { params: { mandateId: randomUUID() }, body: { madeAt: worldNow } },
    recordMandate: { body: { person: people.tenant.portalReference, representative: people.stranger.portalReference, relation: 'attorney', proof: 'power-of-attorney-seen', scope: inviteSomebody.scope, endsOn: null } },
    listComplaints: {}, listDeskComplaints: {}, listDeskHolds: {},
    readComplaint: { params: { complaintId: randomUUID() } },
    makeComplaint: { body: complainAbout() },
    withdrawComplaint: { params: { complaintId: randomUUID() }, body: { madeAt: worldNow } },
    makeOpenComplaint: { body: openComplaint },
    moveComplaint: { params: { complaintId: randomUUID() }, body: { event: 'acknowledge', words: 'We have it.' } },
    recordDeskComplaint: { body: complaintByPost },
    askSecondStage: { params: { complaintId: randomUUID() }, body: { words: '', madeAt: worldNow } },
    moveHold: { params: { holdId: randomUUID() }, body: { state: 'kept', until: '2026-12-31' } },
    makeRequest: { body: askForAll },
    readRequest: { params: { requestId: randomUUID() } },
    listThreads: {},
    readThread: { params: { requestId: randomUUID() } },
    sendMessage: { params: { requestId: randomUUID() }, body: { text: 'Is there any news?', writtenAt: worldNow, files: [] } },
    sendFilePart: { params: { fileId: randomUUID(), part: '1' }, body: { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' }, other: { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJE' } },
    readDeskThread: { params: { requestId: randomUUID() } },
    writeDeskMessage: { params: { requestId: randomUUID() }, body: { text: 'Here it is', files: [] }, other: { text: 'Here it is not', files: [] } },
    markDeskThreadRead: { params: { requestId: randomUUID() }, body: { until: worldNow } },
    sendDeskFilePart: { params: { requestId: randomUUID(), fileId: randomUUID(), part: '1' }, body: { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' }, other: { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJE' } },
    readDeskFile: { params: { requestId: randomUUID(), fileId: randomUUID() } },
    removeFile: { params: { fileId: randomUUID() } },
    readFile: { params: { fileId: randomUUID() } },
    markThreadRead: { params: { requestId: randomUUID() }, body: { until: worldNow } },
    withdrawRequest: { params: { requestId: randomUUID() }, body: { madeAt: worldNow } },
  };
  const found = inputs[one.name];
  if (!found) throw new Error(`no sample input for ${one.name}: add one`);
  return found;
}

const guarded = endpoints.filter((one) => one.permission !== 'public');
const ofResidents = endpoints.filter((one) => !isForStaff(one.permission));
const writes = endpoints.filter((one) => one.method !== 'GET');
const keyed = ofResidents.filter((one) => one.idempotency === 'key');

/** Each kind of bad body has its own error, for every one of these operations that takes a body. */
export async function refuseBadBodies(client: Client, list: readonly AnyEndpoint[], ids: WorldPack): Promise<void> {
  for (const one of list.filter(({ body }) => body)) {
    const input = sample(one, ids);
    const send = (raw: string, headers: Record<string, string> = {}) => client.refused(one, { ...input, body: undefined }, { raw, headers });
    expect((await send('{"half":')).code, one.name).toBe('malformed-json');
    expect((await send(JSON.stringify(input.body), { 'Content-Type': 'text/plain' })).code, one.name).toBe('wrong-content-type');
    expect((await send(JSON.stringify({ filler: 'x'.repeat(200_000) }))).code, one.name).toBe('body-too-large');
    const unknown = await send(JSON.stringify({ ...(input.body as object), surprise: 1 }));
    expect(unknown, one.name).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/surprise', code: 'unknown-field' }] });
    const empty = await send('{}');
    expect(empty.code, one.name).toBe('invalid-input');
    expect(empty.errors?.every((error) => error.code === 'missing' && error.pointer.startsWith('/')), one.name).toBe(true);
  }
}

/** A query field that is not in the contract is named. */
export async function refuseUnknownFields(client: Client, list: readonly AnyEndpoint[], ids: WorldPack): Promise<void> {
  for (const one of list) {
    const input = sample(one, ids);
    const unknown = await client.refused(one, { ...input, query: { ...input.query, surprise: '1' } });
    expect(unknown, one.name).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '?surprise', code: 'unknown-field' }] });
  }
}

export const boundaryCases: Cases = {
  'nobody gets past the door of what is a person’s own': async ({ browser, ids }) => {
    for (const one of guarded) expect((await browser().refused(one, sample(one, ids) as never)).code, one.name).toBe('not-signed-in');
  },
  'a session that is no more says so on every door': async ({ signedIn, ids }) => {
    const client = await signedIn();
    const left = client.twin();
    await client.must(signOut);
    for (const one of guarded) expect((await left.refused(one, sample(one, ids))).code, one.name).toBe('session-expired');
  },
  'a write from another site is refused': async ({ signedIn, ids }) => {
    const client = await signedIn();
    for (const one of writes) {
      const refusal = await client.refused(one, sample(one, ids), { headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' } });
      expect(refusal.code, one.name).toBe('cross-site');
    }
    await client.must(readSession);
  },
  'broken JSON, another content type, too much, an unknown field and a missing body each have their own error': async ({ signedIn, ids }) => {
    await refuseBadBodies(await signedIn(), ofResidents, ids);
  },
  'an unknown query field and a malformed id are refused': async ({ signedIn, ids }) => {
    await refuseUnknownFields(await signedIn(), ofResidents, ids);
  },
  'an act of one person is not recorded in another’s session': async ({ signedIn, ids }) => {
    const [tenant, stranger] = [await signedIn(), await signedIn('stranger')];
    const { personKey } = await tenant.must(readSession);
    for (const one of keyed.filter(({ permission }) => permission !== 'public')) {
      const key = randomUUID();
      const refusal = await stranger.refused(one, sample(one, ids), { key, headers: { 'Person-Key': personKey } });
      expect(refusal.code, one.name).toBe('other-person');
      // In the person's own session the header stands in nobody's way.
      const own = await tenant.call(one, sample(one, ids), { key, headers: { 'Person-Key': personKey } });
      expect(own.ok ? 'recorded' : own.problem.code, one.name).not.toMatch(/^(?:other-person|idempotency-key-reused)$/u);
    }
    expect((await stranger.must(listReceipts)).receipts).toEqual([]);
  },
  'an address that is not in the contract is not found, and a wrong method says which are right': async ({ harness }) => {
    const nowhere = await harness.fetch('/api/no-such-thing');
    expect([nowhere.status, nowhere.headers.get('Content-Type')]).toEqual([404, expect.stringContaining('application/problem+json')]);
    const wrong = await harness.fetch('/api/home', { method: 'PUT', headers: { 'Sec-Fetch-Site': 'same-origin' } });
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, expect.stringContaining('GET')]);
  },
  'nothing the API says may be kept by a cache': async ({ harness }) => {
    for (const address of ['/api/organisation', '/api/session']) expect((await harness.fetch(address)).headers.get('Cache-Control')).toContain('no-store');
  },
  'when the backend is ill it says so in the contract’s form': async ({ breakNext, signedIn, ids }) => {
    const client = await signedIn();
    for (const one of endpoints) {
      for (const how of ['server-error', 'unavailable'] as const) {
        await breakNext(how);
        expect((await client.refused(one, sample(one, ids) as never)).code, one.name).toBe(how);
      }
    }
  },
};
