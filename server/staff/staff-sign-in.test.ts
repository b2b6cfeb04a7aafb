import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStaffSession, staffReturnPath, staffSignInPath } from '#contract/staff.ts';
import { Client } from '#tests/conformance/client.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { cookieIn } from '#tests/conformance/sign-in-staff.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { openDatabase, type Database } from '../database.ts';
import { staffSignIn } from '../http/staff-sign-in.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { roleOf, textClaim } from './claims.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
beforeEach(() => harness.reset(makeWorld(testPack)));
afterAll(() => harness.stop());

const pathOf = (address: string | null): string => {
  const { pathname, search } = new URL(address ?? '', 'http://localhost');
  return pathname + search;
};

/** Out to the provider: the transaction's cookie, and the page on which somebody is chosen. */
async function goOut(page = '/en/desk') {
  const out = await harness.fetch(`${staffSignInPath}?page=${page}`);
  return { cookie: cookieIn(out, '__Host-staff-sign-in') ?? '', ask: pathOf(out.headers.get('Location')), headers: out.headers };
}

/** Somebody is chosen: the address that the provider sends the browser back to. */
async function choose(ask: string, subject = 'staff-desk'): Promise<string> {
  const page = await (await harness.fetch(ask)).text();
  const asked = /name="asked" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  const chosen = await harness.fetch('/demo/identity/authorize', { method: 'POST', body: new URLSearchParams({ asked, subject }) });
  return pathOf(chosen.headers.get('Location'));
}

const failed = '/en/desk?sign-in=failed';
const comeBack = (address: string, Cookie?: string) => harness.fetch(address, { headers: { ...(Cookie !== undefined && { Cookie }) } });

describe('the sign-in of staff', () => {
  it('goes out with PKCE, state and nonce, keeps them sealed in a cookie of ten minutes, and comes back to the page that was asked for', async () => {
    const { cookie, ask, headers } = await goOut('/ur/desk/8f14e45f-ceea-467f-a1f1-7c3d0a4a9f10');
    const asked = new URL(ask, 'http://localhost').searchParams;
    expect([asked.get('code_challenge_method'), asked.get('response_type'), asked.get('redirect_uri')]).toEqual(['S256', 'code', `http://localhost${staffReturnPath}`]);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-staff-sign-in=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/u);
    expect(cookie).not.toContain(asked.get('state'));
    const back = await comeBack(await choose(ask), cookie);
    expect([back.status, back.headers.get('Location')]).toEqual([303, '/ur/desk/8f14e45f-ceea-467f-a1f1-7c3d0a4a9f10']);
    expect(back.headers.getSetCookie().find((line) => line.startsWith('__Host-staff='))).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/u);
    const client = new Client(harness, new Coverage());
    client.carry(cookieIn(back, '__Host-staff') ?? '');
    expect((await client.must(readStaffSession)).role).toBe('desk');
  });

  it('keeps subject, role and office of an account, the name with the session only, and the token nowhere', async () => {
    const { cookie, ask } = await goOut();
    const back = await comeBack(await choose(ask), cookie);
    const token = cookieIn(back, '__Host-staff')?.split('=')[1] ?? '';
    const [account] = await database.owner.selectFrom('staff').selectAll().execute();
    expect(account).toMatchObject({ issuer: 'http://localhost/demo/identity', subject: 'staff-desk', role: 'desk', office: 'Head office' });
    expect(JSON.stringify(account)).not.toContain('Asha');
    expect(JSON.stringify(await database.owner.selectFrom('staff_sessions').selectAll().execute())).not.toContain(token);
  });

  it('comes back to the part of the page that a link named', async () => {
    const page = '/en/desk/cases#C-2345ABCDE';
    const { cookie, ask } = await goOut(encodeURIComponent(page));
    expect((await comeBack(await choose(ask), cookie)).headers.get('Location')).toBe(page);
    const shut = await staffSignIn(database, { staffDoor: undefined } as unknown as Services).request(`${staffSignInPath}?page=${encodeURIComponent(page)}`);
    expect(shut.headers.get('Location')).toBe('/en/desk/cases?sign-in=not-set-up#C-2345ABCDE');
  });

  it.each(['https://evil.example/en/desk', '/en/desk#a/b', '/en/desk#//evil.example', '/en/desk#x#y', '/en/desk#', '//evil.example/en/desk', '/en/home', '/en/desk/../home', '/en/desk?x=1', String.raw`/en/desk\evil`])('leads to no other page: %s', async (page) => {
    const { cookie, ask } = await goOut(encodeURIComponent(page));
    expect((await comeBack(await choose(ask), cookie)).headers.get('Location')).toBe('/en/desk');
  });

  it('an answer without its transaction, with another one, or a second time opens nothing', async () => {
    const [one, other] = [await goOut(), await goOut()];
    const answer = await choose(one.ask);
    for (const cookie of [undefined, other.cookie, '__Host-staff-sign-in=made-up']) {
      const back = await comeBack(answer, cookie);
      expect([back.headers.get('Location'), cookieIn(back, '__Host-staff')]).toEqual([failed, undefined]);
    }
    expect((await comeBack(answer, one.cookie)).headers.get('Location')).toBe('/en/desk');
    expect((await comeBack(answer, one.cookie)).headers.get('Location')).toBe(failed);
  });

  it('a code of another state, and one that was made up, open nothing', async () => {
    const { cookie, ask } = await goOut();
    const answer = new URL(await choose(ask), 'http://localhost');
    for (const [name, value] of [['state', 'another'], ['code', 'made-up'], ['iss', 'https://evil.example']] as const) {
      const spoilt = new URL(answer);
      spoilt.searchParams.set(name, value);
      expect((await comeBack(pathOf(spoilt.href), cookie)).headers.get('Location'), name).toBe(failed);
    }
  });

  it('a sign-in that takes longer than ten minutes begins again', async () => {
    const { cookie, ask } = await goOut();
    const answer = await choose(ask);
    await harness.setNow(new Date(Date.parse(makeWorld(testPack).now) + 11 * 60_000).toISOString());
    expect((await comeBack(answer, cookie)).headers.get('Location')).toBe(failed);
  });

  it('the log says why one failed and holds no code, state or token', async () => {
    const { cookie } = await goOut();
    await comeBack(`${staffReturnPath}?code=secret-code&state=secret-state`, cookie);
    const said = JSON.stringify(harness.log);
    expect(said).toContain('a sign-in of staff failed');
    expect(said).not.toMatch(/secret-code|secret-state/u);
  });
});

describe('what the provider says of somebody', () => {
  const given = { roleClaim: 'role', roles: {} };
  it.each([
    [{ role: 'desk' }, given, 'desk'],
    [{ role: ['officer', 'manager'] }, given, 'manager'],
    [{ role: 'admin' }, given, null],
    [{}, given, null],
    [{ role: { desk: true } }, given, null],
    [{ groups: ['Everybody', 'Data-Team'] }, { roleClaim: 'groups', roles: { 'Data-Team': 'desk' as const } }, 'desk'],
    [{ groups: ['manager'] }, { roleClaim: 'groups', roles: { 'Data-Team': 'desk' as const } }, null],
    [{ groups: ['constructor', '__proto__'] }, { roleClaim: 'groups', roles: { x: 'desk' as const } }, null],
    [{ realm_access: { roles: ['safeguarding'] } }, { roleClaim: 'realm_access.roles', roles: {} }, 'safeguarding'],
    [{ 'https://landlord.example/role': 'officer' }, { roleClaim: 'https://landlord.example/role', roles: {} }, 'officer'],
  ])('%j is read as it should', (claims, settings, role) => {
    expect(roleOf(claims, settings)).toBe(role);
  });

  it('an office is a short text or nothing', () => {
    expect([textClaim({ office: ' North ' }, 'office'), textClaim({ office: 3 }, 'office'), textClaim({ office: '' }, 'office')]).toEqual(['North', null, null]);
    expect(textClaim({ office: 'x'.repeat(500) }, 'office')).toHaveLength(120);
  });
});

describe('settings of the provider', () => {
  const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'keyholder', OIDC_CLIENT_SECRET: 'secret' };
  it('are read, with roles translated', () => {
    expect(readSettings({ ...whole, OIDC_ROLES: 'desk=Data Team, manager=Data-Managers' }).identity).toMatchObject({ issuer: 'https://id.example', roleClaim: 'role', roles: { 'Data Team': 'desk', 'Data-Managers': 'manager' } });
    expect(readSettings({}).identity).toBeNull();
  });
  it.each([[{ OIDC_ISSUER: 'https://id.example' }, 'belong together'], [{ ...whole, OIDC_ISSUER: 'http://id.example' }, 'https'], [{ ...whole, OIDC_ROLES: 'boss=Bosses' }, 'OIDC_ROLES']])('that are wrong say what to change: %j', (env, words) => {
    expect(() => readSettings(env)).toThrow(words);
  });
});
