import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '#contract/api.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { isForStaff, may, permissionsOf } from '#contract/permissions.ts';
import { type Role, roles } from '#contract/roles.ts';
import type { Problem } from '#contract/problem.ts';
import { recordChoice } from '#contract/choices.ts';
import { checkIdentity, counterHeader, endCounterSession, openCounterSession } from '#contract/counter.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listRequests } from '#contract/requests.ts';
import { setCodeWord } from '#contract/reach.ts';
import type { sessionView } from '#organisations/views/session-view.ts';
import { openDatabase } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Sample, sample } from '../cases/boundary-cases.ts';
import { type Case, makeCase } from '../cases/case.ts';
import { checkAgain, prepareWrite } from '../cases/writes.ts';
import type { Client } from '../client.ts';
import { findPerson, openCounter } from '../counter.ts';
import { Coverage } from '../coverage.ts';
import type { WholeHarness } from '../harness.ts';
import { mocksHarness } from '../mocks-harness.ts';
import { serverHarness } from '../server-harness.ts';
import { makeWorld, people, worldNow, worldPack } from '../world.ts';
import { type IdField, idFields, ownedThings } from './owned-things.ts';

// Each test goes through every operation there is.
vi.setConfig({ testTimeout: 120_000 });

// Roles that have no way to sign in yet are tried all the same: their session is a resident's, but for the role that it says.
const acting = vi.hoisted((): { role: string } => ({ role: 'resident' }));
vi.mock('#organisations/views/session-view.ts', async (original) => {
  const real = await original<{ sessionView: typeof sessionView }>();
  return { sessionView: (...given: Parameters<typeof sessionView>) => ({ ...real.sessionView(...given), role: acting.role }) };
});

const ids = worldPack(testPack);
const staffAs: Partial<Record<Role, string>> = { 'officer-outside-session': 'staff-officer', 'desk': 'staff-desk', 'manager': 'staff-manager', 'safeguarding': 'staff-safeguarding' };
const withSession = roles.filter((role) => role !== 'nobody' && role !== 'officer-in-session');

/** Code of a refusal; `in` where the operation was reached, whatever it then said. */
async function howFar(response: Response): Promise<string> {
  if (response.ok || response.status === 204) return 'in';
  const { code } = (await response.json()) as Problem;
  return ['not-signed-in', 'session-expired', 'not-allowed'].includes(code) ? code : 'in';
}

/** An input with another id in one of its places. */
function withId(input: Sample, { place, path }: IdField, id: string): Sample {
  const put = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return id;
    if (Array.isArray(value)) return value.map((inner: unknown, at) => (String(at) === key ? put(inner, rest) : inner));
    return { ...(value as object), [key]: put((value as Record<string, unknown> | undefined)?.[key], rest) };
  };
  return { ...input, [place]: put(input[place] ?? {}, path) };
}

const backends: readonly (readonly [string, () => Promise<WholeHarness>])[] = [
  ['the server', async () => serverHarness(await openDatabase({ dataDir: null }), testPack)],
  ['the mocks', () => Promise.resolve(mocksHarness(testPack))],
];

describe.each(backends)('every operation of %s × everybody who may come', (_name, start) => {
  let harness: WholeHarness;
  let given: Case;
  beforeAll(async () => {
    harness = await start();
    given = makeCase(harness, testPack, ids, new Coverage());
  });
  beforeEach(async () => {
    acting.role = 'resident';
    await harness.reset(makeWorld(testPack));
  });
  afterAll(() => harness.stop());

  it('nobody gets to what is public, and to nothing else', async () => {
    for (const one of endpoints) {
      const expected = may('nobody', one.permission) ? 'in' : 'not-signed-in';
      expect(await howFar(await given.browser().send(one, sample(one, ids), {})), one.name).toBe(expected);
    }
  });

  it('a session that has run out opens what is public, and nothing else', async () => {
    const client = await given.signedIn();
    await harness.setNow(worldNow.replace('T09:00', 'T09:31'));
    for (const one of endpoints) {
      const expected = one.permission === 'public' ? 'in' : 'session-expired';
      expect(await howFar(await client.twin().send(one, sample(one, ids), {})), one.name).toBe(expected);
    }
  });

  it.each(withSession)('a session as %s opens what the table gives that role, and nothing else', async (role: Role) => {
    for (const [at, one] of endpoints.entries()) {
      acting.role = 'resident';
      // Each signs in anew, and one account is sent no more than thirty codes in ten minutes.
      if (at > 0 && at % 30 === 0) await harness.reset(makeWorld(testPack));
      const subject = staffAs[role];
      const client = subject === undefined ? await given.signedIn() : await given.staff(subject);
      acting.role = role;
      const expected = permissionsOf[role].includes(one.permission) ? 'in' : 'not-allowed';
      expect(await howFar(await client.send(one, sample(one, ids), {})), one.name).toBe(expected);
    }
  });

  it('an officer inside a counter session opens what the table gives them there, and nothing else', async () => {
    let officer = await given.staff('staff-officer');
    const residentId = await findPerson(officer, 'tenant');
    for (const one of endpoints) {
      // Some of them end the session, or the officer's own: each finds both anew.
      officer = await given.staff('staff-officer');
      await officer.must(endCounterSession);
      const { token } = await officer.must(openCounterSession, { body: { residentId } });
      const headers = { [counterHeader]: token };
      await officer.must(checkIdentity, { body: { check: 'document-seen' } }, { headers });
      const expected = may('officer-in-session', one.permission) ? 'in' : 'not-allowed';
      expect(await howFar(await officer.send(one, sample(one, ids), { headers })), one.name).toBe(expected);
    }
  });

  it('what an officer reads is the one record that is open: nothing of a joint tenant or a stranger', async () => {
    const { officer, headers } = await openCounter(await given.staff('staff-officer'));
    const reads = endpoints.filter((one) => one.method === 'GET' && may('officer-in-session', one.permission) && !may('nobody', one.permission));
    const words = (await Promise.all(reads.map(async (one) => (await officer.send(one, sample(one, ids), { headers })).text()))).join('\n');
    expect(words).toContain('tenant-only');
    expect(words).not.toMatch(/joint-only|hidden-only|KJQXNTTN3|KSTRANGE4|KHQDDENT6/iu);
  });

  const withIds: (readonly [string, AnyEndpoint, IdField])[] = endpoints.filter((one) => !isForStaff(one.permission)).flatMap((one) => idFields(one).map((field) => [`${one.name} ${field.place} ${field.path.join('.')}`, one, field] as const));

  it.each(withIds)('%s: somebody else’s id and one that never was get the same answer', async (_what, one, field) => {
    const make = ownedThings[field.name];
    expect(make, `say what ${field.name} names in owned-things.ts`).not.toBeUndefined();
    const owner = await given.signedIn();
    const theirs = make ? await make(owner) : randomUUID();
    expect(theirs).toMatch(/^[0-9a-f-]{36}$/u);
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await given.signedIn(who);
      await checkAgain(other);
      const input = one.idempotency === 'key' && field.place === 'body' ? (await prepareWrite(one, other, ids)).input : sample(one, ids);
      const told = async (id: string) => {
        const response = await other.send(one, withId(input, field, id), {});
        return { status: response.status, said: response.ok ? '' : { ...(await response.json()) as Problem, trace: '' } };
      };
      expect(await told(theirs), who).toEqual(await told(randomUUID()));
    }
  });

  it('what one person has done and has on record is in no read of another', async () => {
    const owner = await given.signedIn();
    await owner.must(recordChoice, { body: { purposeId: ids.purpose, channel: ids.channel, decision: 'withdraw', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow } });
    await ownedThings['requestId']?.(owner);
    await checkAgain(owner);
    await owner.must(setCodeWord, { body: { codeWord: 'marigold-word' } });
    const { requests } = await owner.must(listRequests);
    const secrets = [
      'tenant-only', 'Bhriain', 'marigold-word', people.tenant.portalReference, people.tenant.portalReference.toLowerCase(), people.tenant.dateOfBirth,
      ...requests.flatMap((one) => [one.id, one.reference]), ...(await owner.must(listReceipts)).receipts.flatMap((one) => [one.id, one.code, one.auditHead]),
    ];
    const wordsOf = async (client: Client, one: AnyEndpoint) => (await client.send(one, sample(one, ids), {})).text();
    const reads = endpoints.filter((one) => one.method === 'GET' && !isForStaff(one.permission));
    // The control: the person themselves finds each of them somewhere, but for what is never shown.
    const own = (await Promise.all(reads.map((one) => wordsOf(owner, one)))).join('\n');
    expect(secrets.filter((word) => !own.includes(word)).toSorted()).toEqual(['marigold-word', people.tenant.dateOfBirth].toSorted());
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await given.signedIn(who);
      await checkAgain(other);
      for (const one of reads) {
        const words = await wordsOf(other, one);
        expect(secrets.filter((word) => words.includes(word)), `${one.name} of ${who}`).toEqual([]);
      }
    }
  });
});
