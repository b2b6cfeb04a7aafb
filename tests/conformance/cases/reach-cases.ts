import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { signOutEverywhere } from '#contract/copies.ts';
import { addContactPoint, changeContactRules, confirmContactPoint, readReach, removeContactPoint, setCodeWord, setReachPreferences, setSenderName } from '#contract/reach.ts';
import { listReceipts } from '#contract/receipts.ts';
import { readSession, startStepUp } from '#contract/session.ts';
import { finishSignIn, signInByLink, startSignIn } from '#contract/sign-in.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { checkAgain } from './writes.ts';

const rules = { whose: 'mine', safeTimes: null, voicemail: true } as const;
const phone = { kind: 'phone', value: '07700 900 123', rules } as const;

async function addPhone(client: Client): Promise<string> {
  const { reach } = await client.must(addContactPoint, { body: phone });
  const { id } = reach.points.find((one) => one.kind === 'phone')!;
  const [message] = await client.post();
  await client.must(confirmContactPoint, { params: { pointId: id }, body: { code: message!.code! } });
  return id;
}

export const reachCases: Cases = {
  'a person sees how they are reached, and nobody else’s ways': async ({ signedIn }) => {
    const own = await (await signedIn()).must(readReach);
    expect(own).toMatchObject({ points: [{ kind: 'email', value: `${people.tenant.portalReference.toLowerCase()}@example.org`, verified: true, rules }], codeWord: 'none', preferences: { language: 'en', format: 'standard', post: true } });
    expect(JSON.stringify(await (await signedIn('jointTenant')).must(readReach))).not.toContain(people.tenant.portalReference.toLowerCase());
  },
  'every change of a contact point needs the second check': async ({ signedIn }) => {
    const client = await signedIn();
    const pointId = (await client.must(readReach)).points[0]!.id;
    for (const refusal of [
      await client.refused(addContactPoint, { body: phone }),
      await client.refused(changeContactRules, { params: { pointId }, body: rules }),
      await client.refused(confirmContactPoint, { params: { pointId }, body: { code: '123456' } }),
      await client.refused(setCodeWord, { body: { codeWord: 'marigold' } }),
    ]) expect(refusal.code).toBe('step-up-needed');
  },
  'a new contact point is confirmed with the code that came to it, and the old one is told without a word about it': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { reach } = await client.must(addContactPoint, { body: phone });
    const added = reach.points.find((one) => one.kind === 'phone')!;
    expect(added).toMatchObject({ value: '07700900123', verified: false });
    const [code] = await client.post();
    expect(code).toMatchObject({ to: '07700900123', channel: 'text' });
    expect((await client.refused(confirmContactPoint, { params: { pointId: added.id }, body: { code: code!.code === '000000' ? '000001' : '000000' } })).code).toBe('code-wrong');
    const after = await client.must(confirmContactPoint, { params: { pointId: added.id }, body: { code: code!.code! } });
    expect(after.points.map((one) => one.verified)).toEqual([true, true]);
    const [told] = await client.post();
    expect(told).toMatchObject({ to: `${people.tenant.portalReference.toLowerCase()}@example.org`, code: null });
    expect(`${told!.subject} ${told!.body}`).not.toMatch(/07700|phone|Bhriain/u);
    expect((await client.refused(addContactPoint, { body: phone })).code).toBe('contact-point-there');
    expect((await client.must(listActivity)).entries.map((one) => one.act)).toEqual(expect.arrayContaining(['contact-confirmed', 'reach-changed']));
  },
  'a person with a safety flag: the old contact point hears nothing of a change': async ({ signedIn }) => {
    const client = await signedIn('hidden');
    await checkAgain(client);
    await addPhone(client);
    expect((await client.post()).filter((one) => one.portalReference === people.hidden.portalReference && one.code === null)).toEqual([]);
  },
  'a contact point that only may be used by day hears of a change in the morning': async ({ signedIn, setNow }) => {
    const client = await signedIn();
    const pointId = (await client.must(readReach)).points[0]!.id;
    await checkAgain(client);
    await client.must(changeContactRules, { params: { pointId }, body: { ...rules, safeTimes: { from: '10:00', to: '11:00' } } });
    await addPhone(client);
    const told = async () => (await client.post()).filter((one) => one.code === null).length;
    expect(await told()).toBe(0);
    await setNow(worldNow.replace('T09:', 'T10:'));
    expect(await told()).toBe(1);
  },
  'a point is removed only when checked through another one, and the last one stays': async ({ signedIn }) => {
    const client = await signedIn();
    const email = (await client.must(readReach)).points[0]!.id;
    await checkAgain(client);
    const remove = { params: { pointId: email }, body: { madeAt: worldNow } };
    expect((await client.refused(removeContactPoint, remove)).code).toBe('last-contact-point');
    await addPhone(client);
    expect((await client.refused(removeContactPoint, remove)).code).toBe('step-up-needed');
    expect(await checkAgain(client, email)).toBe('07700900123');
    const { reach } = await client.must(removeContactPoint, remove);
    expect(reach.points.map((one) => one.kind)).toEqual(['phone']);
    expect((await client.refused(removeContactPoint, remove)).code).toBe('not-found');
  },
  'a code goes to a way that is the person’s alone before one that others see': async ({ signedIn, browser }) => {
    const client = await signedIn();
    await checkAgain(client);
    const pointId = (await client.must(readReach)).points[0]!.id;
    await client.must(changeContactRules, { params: { pointId }, body: { ...rules, whose: 'shared' } });
    await browser().must(startSignIn, { body: people.tenant });
    expect((await client.post())[0]).toMatchObject({ channel: 'email' });
    await addPhone(client);
    await browser().must(startSignIn, { body: people.tenant });
    expect((await client.post())[0]).toMatchObject({ to: '07700900123', channel: 'text' });
  },
  'a code or link on its way opens nothing after its contact point was removed, or after the person signed out everywhere': async ({ signedIn, browser }) => {
    const client = await signedIn();
    const email = (await client.must(readReach)).points[0]!.id;
    await checkAgain(client);
    await addPhone(client);
    await checkAgain(client, email);
    const linkOf = async () => (await client.post()).find((one) => one.link !== null && one.code !== null)!;
    for (const end of [() => client.must(removeContactPoint, { params: { pointId: email }, body: { madeAt: worldNow } }), () => client.must(signOutEverywhere)]) {
      const other = browser();
      const { challengeId } = await other.must(startSignIn, { body: people.tenant });
      const { code, link } = await linkOf();
      await end();
      expect((await browser().refused(signInByLink, { body: { token: link!.split('#')[1]! } })).code).toBe('code-expired');
      expect((await other.refused(finishSignIn, { params: { challengeId }, body: { code: code! } })).code).toBe('code-expired');
    }
    const again = await signedIn();
    expect((await again.must(readSession)).role).toBe('resident');
  },
  'another person’s contact point is not found': async ({ signedIn }) => {
    const theirs = (await (await signedIn('jointTenant')).must(readReach)).points[0]!.id;
    const client = await signedIn();
    await checkAgain(client);
    for (const pointId of [theirs, randomUUID()]) {
      expect((await client.refused(changeContactRules, { params: { pointId }, body: rules })).code).toBe('not-found');
      expect((await client.refused(confirmContactPoint, { params: { pointId }, body: { code: '123456' } })).code).toBe('not-found');
      expect((await client.refused(removeContactPoint, { params: { pointId }, body: { madeAt: worldNow } })).code).toBe('not-found');
    }
  },
  'an address that is none is refused, and codes to strangers are limited': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    expect(await client.refused(addContactPoint, { body: { kind: 'email', value: '07700 900123', rules } })).toMatchObject({ code: 'contact-point-unfit', errors: [{ pointer: '/value' }] });
    for (let number = 1; number <= 5; number += 1) await client.must(addContactPoint, { body: { ...phone, value: `07700 90010${number}` } });
    expect((await client.refused(addContactPoint, { body: { ...phone, value: '07700 900109' } })).code).toBe('too-many-requests');
  },
  'the code that confirms a point runs out, and ten wrong ones are enough': async ({ signedIn, setNow }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { reach } = await client.must(addContactPoint, { body: phone });
    const pointId = reach.points.find((one) => one.kind === 'phone')!.id;
    const right = (await client.post())[0]!.code!;
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 10; tries += 1) await client.refused(confirmContactPoint, { params: { pointId }, body: { code: wrong } });
    expect((await client.refused(confirmContactPoint, { params: { pointId }, body: { code: right } })).code).toBe('too-many-tries');
    const other = await signedIn('jointTenant');
    await checkAgain(other);
    const theirs = (await other.must(addContactPoint, { body: { ...phone, value: '07700 900777' } })).reach.points.find((one) => one.kind === 'phone')!.id;
    await setNow(worldNow.replace('T09:00', 'T09:11'));
    expect((await other.refused(confirmContactPoint, { params: { pointId: theirs }, body: { code: '123456' } })).code).toBe('code-expired');
  },
  'language and format are kept for the person, and only languages that are offered': async ({ signedIn, pack }) => {
    const client = await signedIn();
    const language = pack.organisation.languages.find((one) => one !== 'en') ?? 'en';
    const wanted = { language, format: 'giant-print', post: false } as const;
    const { receipt } = await client.must(setReachPreferences, { body: wanted });
    const again = await signedIn();
    expect((await again.must(readReach)).preferences).toEqual(wanted);
    expect((await again.must(readSession)).language).toBe(language);
    expect((await again.must(listReceipts)).receipts[0]).toMatchObject({ id: receipt.id, subject: 'reach', act: 'preferences-set' });
    expect((await client.refused(setReachPreferences, { body: { ...wanted, language: 'tlh' } })).code).toBe('language-not-offered');
  },
  'a code word is kept and never shown': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const answers = [await client.must(setCodeWord, { body: { codeWord: 'marigold' } }), await client.must(readReach), await client.must(listReceipts), await client.must(listActivity)];
    expect(JSON.stringify(answers)).not.toContain('marigold');
    expect(answers[1]).toMatchObject({ codeWord: 'set' });
    expect((await client.must(setCodeWord, { body: { codeWord: null } })).reach.codeWord).toBe('none');
  },
  'messages come from a name that tells nothing, the one that the person chose, and nobody else’s messages change': async ({ signedIn }) => {
    const [client, other] = [await signedIn(), await signedIn('jointTenant')];
    const { chosen, offered } = (await client.must(readReach)).sender;
    expect(offered.length).toBeGreaterThan(1);
    expect(chosen).toBe(offered[0]);
    const wanted = offered.at(-1)!;
    expect(await client.refused(setSenderName, { body: { name: 'Testers Homes' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/name', code: 'not-offered' }] });
    expect((await client.must(setSenderName, { body: { name: wanted } })).reach.sender).toEqual({ chosen: wanted, offered });
    await client.must(startStepUp);
    expect((await client.post())[0]).toMatchObject({ portalReference: people.tenant.portalReference, from: wanted });
    await client.must(startSignIn, { body: people.tenant });
    expect((await client.post())[0]).toMatchObject({ portalReference: people.tenant.portalReference, from: wanted });
    await other.must(startStepUp);
    expect((await other.post())[0]).toMatchObject({ portalReference: people.jointTenant.portalReference, from: offered[0] });
    expect((await other.must(readReach)).sender.chosen).toBe(offered[0]);
  },
  'who is flagged for safety is asked on their own device before anything opens, and nobody else hears of it': async ({ signedIn, browser }) => {
    expect(await (await signedIn('hidden')).must(readSession)).toMatchObject({ askFirst: true });
    for (const who of ['tenant', 'jointTenant', 'stranger'] as const) expect(await (await signedIn(who)).must(readSession)).not.toHaveProperty('askFirst');
    expect(JSON.stringify(await browser().post())).not.toMatch(/askFirst|flag|safety/iu);
  },
};
