import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { addPasskey, checkByPasskey, listPasskeys, removePasskey, signInByPasskey, startPasskey, startPasskeyCheck, startPasskeySignIn } from '#contract/passkeys.ts';
import { readSession, type Session } from '#contract/session.ts';
import { Authenticator, type Wrong } from '../authenticator.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { checkAgain } from './writes.ts';

const later = (minutes: number) => new Date(Date.parse(worldNow) + minutes * 60_000).toISOString();

/** A person in a browser, with a passkey. */
async function withPasskey({ signedIn }: Case, who: keyof typeof people = 'tenant'): Promise<{ client: Client; key: Authenticator; passkeyId: string }> {
  const client = await signedIn(who);
  await checkAgain(client);
  const key = new Authenticator(client.origin);
  const { passkeys } = await key.add(client);
  return { client, key, passkeyId: passkeys[0]?.id ?? '' };
}

async function signInWith(client: Client, key: Authenticator): Promise<Session> {
  const begun = await client.must(startPasskeySignIn);
  return client.must(signInByPasskey, { params: { challengeId: begun.challengeId }, body: key.sign(begun) });
}

async function refusedWith(client: Client, key: Authenticator, wrong: Wrong = {}): Promise<string> {
  const begun = await client.must(startPasskeySignIn);
  return (await client.refused(signInByPasskey, { params: { challengeId: begun.challengeId }, body: key.sign(begun, wrong) })).code;
}

export const passkeyCases: Cases = {
  'a passkey that a person added signs them in, in any browser, and says when it was used': async (given) => {
    const { client, key, passkeyId } = await withPasskey(given);
    expect((await client.must(listPasskeys)).passkeys).toEqual([{ id: passkeyId, name: 'My phone', madeAt: expect.any(String), usedAt: null }]);
    const other = given.browser();
    expect(await signInWith(other, key)).toMatchObject({ portalReference: people.tenant.portalReference, level: 1 });
    expect(await other.must(readSession)).toMatchObject({ portalReference: people.tenant.portalReference });
    expect((await other.must(listPasskeys)).passkeys[0]?.usedAt).not.toBeNull();
    const acts = (await other.must(listActivity)).entries.map(({ act, about }) => (about?.kind === 'sign-in' ? about.how : act));
    expect(acts.slice(0, 2)).toEqual(['passkey', 'passkey-added']);
  },
  'adding and removing a passkey need the second check': async (given) => {
    const { client: old, passkeyId } = await withPasskey(given);
    const client = await given.signedIn();
    expect((await client.refused(startPasskey)).code).toBe('step-up-needed');
    expect((await client.refused(removePasskey, { params: { passkeyId } })).code).toBe('step-up-needed');
    const begun = await old.must(startPasskey);
    const body = new Authenticator(old.origin).make(begun);
    expect((await client.refused(addPasskey, { params: { challengeId: begun.challengeId }, body })).code).toBe('step-up-needed');
  },
  'a passkey is the second check, for its own person only': async (given) => {
    const { key } = await withPasskey(given);
    const { client: stranger, key: theirs } = await withPasskey(given, 'stranger');
    const client = await given.signedIn();
    const begun = await client.must(startPasskeyCheck);
    expect(begun.credentialIds).toEqual([key.credentialId]);
    expect((await client.refused(checkByPasskey, { params: { challengeId: begun.challengeId }, body: theirs.sign(begun) })).code).toBe('passkey-unfit');
    const again = await client.must(startPasskeyCheck);
    const params = { challengeId: again.challengeId };
    // Neither another session, nor this one twice.
    expect((await stranger.refused(checkByPasskey, { params, body: theirs.sign(again) })).code).toBe('passkey-unfit');
    expect(await client.must(checkByPasskey, { params, body: key.sign(again) })).toMatchObject({ level: 2 });
    expect((await client.refused(checkByPasskey, { params, body: key.sign(again) })).code).toBe('passkey-unfit');
    await client.must(startPasskey);
    expect((await (await given.signedIn('jointTenant')).must(startPasskeyCheck)).credentialIds).toEqual([]);
  },
  'a challenge signs once, in the browser that asked for it, and for what it was asked': async (given) => {
    const { client, key } = await withPasskey(given);
    const browser = given.browser();
    const begun = await browser.must(startPasskeySignIn);
    const params = { challengeId: begun.challengeId };
    expect((await given.browser().refused(signInByPasskey, { params, body: key.sign(begun) })).code).toBe('passkey-unfit');
    const signed = key.sign(begun);
    await browser.must(signInByPasskey, { params, body: signed });
    expect((await browser.refused(signInByPasskey, { params, body: signed })).code).toBe('passkey-unfit');
    const check = await client.must(startPasskeyCheck);
    expect((await client.refused(signInByPasskey, { params: { challengeId: check.challengeId }, body: key.sign(check) })).code).toBe('passkey-unfit');
  },
  'a challenge runs out after five minutes': async (given) => {
    const { key } = await withPasskey(given);
    const browser = given.browser();
    const begun = await browser.must(startPasskeySignIn);
    await given.setNow(later(6));
    expect((await browser.refused(signInByPasskey, { params: { challengeId: begun.challengeId }, body: key.sign(begun) })).code).toBe('passkey-unfit');
  },
  'another site, another challenge, another key and a count that goes back are refused alike, and use the challenge up': async (given) => {
    const { key } = await withPasskey(given);
    const browser = given.browser();
    await signInWith(browser, key);
    const wrongs: readonly Wrong[] = [
      { origin: 'https://elsewhere.example' }, { challenge: 'A'.repeat(43) }, { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }, { counter: 1 },
    ];
    for (const wrong of wrongs) expect(await refusedWith(given.browser(), key, wrong)).toBe('passkey-unfit');
    const begun = await browser.must(startPasskeySignIn);
    const params = { challengeId: begun.challengeId };
    await browser.refused(signInByPasskey, { params, body: key.sign(begun, { challenge: 'A'.repeat(43) }) });
    expect((await browser.refused(signInByPasskey, { params, body: key.sign(begun, { counter: 50 }) })).code).toBe('passkey-unfit');
  },
  'a passkey that was removed signs nobody in, like one that never was, and other people’s cannot be removed': async (given) => {
    const { client, key, passkeyId } = await withPasskey(given);
    const { client: stranger } = await withPasskey(given, 'stranger');
    expect((await stranger.refused(removePasskey, { params: { passkeyId } })).code).toBe('not-found');
    expect((await client.must(removePasskey, { params: { passkeyId } })).passkeys).toEqual([]);
    expect((await client.refused(removePasskey, { params: { passkeyId } })).code).toBe('not-found');
    expect(await refusedWith(given.browser(), key)).toBe('passkey-unfit');
    expect(await refusedWith(given.browser(), new Authenticator(client.origin))).toBe('passkey-unfit');
  },
  'a credential belongs to one person once, and one that was made for another site is refused': async (given) => {
    const { client, key } = await withPasskey(given);
    const stranger = await given.signedIn('stranger');
    await checkAgain(stranger);
    for (const [who, wrong] of [[client, {}], [stranger, {}], [stranger, { origin: 'https://elsewhere.example' }], [stranger, { challenge: 'A'.repeat(43) }]] as const) {
      const begun = await who.must(startPasskey);
      const made = wrong === undefined || Object.keys(wrong).length === 0 ? key : new Authenticator(who.origin);
      expect((await who.refused(addPasskey, { params: { challengeId: begun.challengeId }, body: made.make(begun, 'Another', wrong) })).code).toBe('passkey-unfit');
    }
    expect((await stranger.must(listPasskeys)).passkeys).toEqual([]);
  },
  'the person is told of a passkey in neutral words, and somebody who hides is not': async (given) => {
    const { client, passkeyId } = await withPasskey(given);
    await client.must(removePasskey, { params: { passkeyId } });
    const told = (await client.post()).filter((one) => one.portalReference === people.tenant.portalReference && one.code === null);
    expect(told).toHaveLength(2);
    for (const { subject, body } of told) expect(`${subject} ${body}`).not.toMatch(/passkey|My phone/iu);
    await withPasskey(given, 'hidden');
    expect((await client.post()).filter((one) => one.portalReference === people.hidden.portalReference && one.code === null)).toEqual([]);
  },
  'there are limits: twenty passkeys, and so many begun in a quarter of an hour': async (given) => {
    const { client } = await withPasskey(given);
    for (let count = 1; count < 20; count += 1) await new Authenticator(client.origin).add(client);
    expect((await client.refused(startPasskey)).code).toBe('passkey-unfit');
    const { client: stranger } = await withPasskey(given, 'stranger');
    const lastOf = async (who: Client, one: typeof startPasskey | typeof startPasskeyCheck | typeof startPasskeySignIn) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const result = await who.call(one);
        if (!result.ok) return result.problem.code;
      }
      return 'no end';
    };
    for (const one of [startPasskey, startPasskeyCheck]) expect(await lastOf(stranger, one)).toBe('too-many-requests');
    expect(await lastOf(given.browser(), startPasskeySignIn)).toBe('too-many-requests');
  },
};
