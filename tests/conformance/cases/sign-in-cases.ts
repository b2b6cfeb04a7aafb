import { expect } from 'vitest';
import { finishStepUp, readSession, signOut, startStepUp } from '#contract/session.ts';
import { finishSignIn, signInByActivation, signInByLink, startSignIn } from '#contract/sign-in.ts';
import { readCategory } from '#contract/my-data.ts';
import { readReach } from '#contract/reach.ts';
import { people, worldNow } from '../world.ts';
import { type Cases, signIn } from './case.ts';

const later = (minutes: number) => new Date(Date.parse(worldNow) + minutes * 60_000).toISOString();
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000');

export const signInCases: Cases = {
  'a person signs in with a code from their own message': async ({ browser }) => {
    const client = browser();
    const session = await signIn(client, 'tenant');
    expect(session.portalReference).toBe(people.tenant.portalReference);
    expect(await client.must(readSession)).toMatchObject({ residentId: session.residentId, level: 1 });
  },
  'known and unknown people get the same answer, and only the known one a message': async ({ browser }) => {
    const client = browser();
    const known = await client.call(startSignIn, { body: people.tenant });
    const unknown = await client.call(startSignIn, { body: { portalReference: 'KUNKNXWN9', dateOfBirth: '1980-02-29' } });
    const wrongBirth = await client.call(startSignIn, { body: { ...people.jointTenant, dateOfBirth: '1999-01-01' } });
    for (const one of [known, unknown, wrongBirth]) expect(one.ok && Object.keys(one.answer.body).toSorted()).toEqual(['challengeId', 'expiresAt']);
    expect((await client.post()).filter((one) => one.code !== null && one.channel !== 'post').map((one) => one.portalReference)).toEqual([people.tenant.portalReference]);
  },
  'a wrong code is refused, and the right one still works': async ({ browser }) => {
    const client = browser();
    const { challengeId } = await client.must(startSignIn, { body: people.tenant });
    const code = (await client.post())[0]!.code!;
    expect((await client.refused(finishSignIn, { params: { challengeId }, body: { code: wrongOf(code) } })).code).toBe('code-wrong');
    await client.must(finishSignIn, { params: { challengeId }, body: { code } });
  },
  'a code works once': async ({ browser }) => {
    const client = browser();
    const { challengeId } = await client.must(startSignIn, { body: people.tenant });
    const code = (await client.post())[0]!.code!;
    await client.must(finishSignIn, { params: { challengeId }, body: { code } });
    expect((await client.refused(finishSignIn, { params: { challengeId }, body: { code } })).code).toMatch(/^code-(expired|wrong)$/u);
  },
  'a code is bound to the browser that asked for it': async ({ browser }) => {
    const { challengeId } = await browser().must(startSignIn, { body: people.tenant });
    const other = browser();
    const code = (await other.post())[0]!.code!;
    expect((await other.refused(finishSignIn, { params: { challengeId }, body: { code } })).status).toBe(422);
  },
  'after ten wrong codes a browser has to wait, and the message link still lets the right person in': async ({ browser }) => {
    const attacker = browser();
    const { challengeId } = await attacker.must(startSignIn, { body: people.tenant });
    const message = (await attacker.post())[0]!;
    for (let tries = 0; tries < 10; tries += 1) await attacker.refused(finishSignIn, { params: { challengeId }, body: { code: wrongOf(message.code!) } });
    const refusal = await attacker.refused(finishSignIn, { params: { challengeId }, body: { code: message.code! } });
    expect(refusal.code).toBe('too-many-tries');
    expect(refusal.retryAfter).toBeGreaterThan(0);
    const token = message.link!.split('#')[1]!;
    const person = browser();
    expect((await person.must(signInByLink, { body: { token } })).portalReference).toBe(people.tenant.portalReference);
    expect((await browser().refused(signInByLink, { body: { token } })).code).toBe('code-expired');
  },
  'a code runs out': async ({ browser, setNow }) => {
    const client = browser();
    const { challengeId } = await client.must(startSignIn, { body: people.tenant });
    const code = (await client.post())[0]!.code!;
    await setNow(later(11));
    expect((await client.refused(finishSignIn, { params: { challengeId }, body: { code } })).code).toBe('code-expired');
  },
  'a person without phone or e-mail signs in with the activation code of a letter, once': async ({ browser }) => {
    const client = browser();
    const letter = (await client.post()).find((one) => one.portalReference === people.noContact.portalReference && one.channel === 'post');
    const body = { ...people.noContact, activationCode: letter!.code! };
    const wrong = { ...body, activationCode: 'AAAA-AAAA-AAAA-AAAA' };
    expect((await client.refused(signInByActivation, { body: wrong })).code).toBe('code-wrong');
    expect((await client.must(signInByActivation, { body })).portalReference).toBe(people.noContact.portalReference);
    expect((await browser().refused(signInByActivation, { body })).status).toBe(422);
  },
  'many wrong activation codes have to wait': async ({ browser }) => {
    const client = browser();
    const body = { ...people.noContact, activationCode: 'AAAA-AAAA-AAAA-AAAA' };
    let last = 0;
    for (let tries = 0; tries < 60 && last !== 429; tries += 1) last = (await client.refused(signInByActivation, { body })).status;
    expect(last).toBe(429);
  },
  'many challenges from one address have to wait': async ({ browser }) => {
    const client = browser();
    let last = 0;
    for (let tries = 0; tries < 200 && last !== 429; tries += 1) {
      const result = await client.call(startSignIn, { body: { portalReference: 'KUNKNXWN9', dateOfBirth: '1980-02-29' } });
      last = result.ok ? 202 : result.problem.status;
    }
    expect(last).toBe(429);
  },
  'signing out ends the session, and once more does no harm': async ({ signedIn }) => {
    const client = await signedIn();
    await client.must(signOut);
    expect((await client.refused(readSession)).code).toMatch(/^(not-signed-in|session-expired)$/u);
    await client.must(signOut);
  },
  'a session ends after half an hour without a request, and at the latest after twelve hours': async ({ signedIn, setNow }) => {
    const client = await signedIn();
    await setNow(later(29));
    await client.must(readSession);
    await setNow(later(29 + 31));
    expect((await client.refused(readSession)).code).toBe('session-expired');
    await setNow(worldNow);
    const busy = await signedIn();
    for (let minutes = 20; minutes < 720; minutes += 20) {
      await setNow(later(minutes));
      await busy.must(readSession);
    }
    await setNow(later(721));
    expect((await busy.refused(readSession)).code).toBe('session-expired');
  },
  'a sensitive value is covered until the person was checked again, for fifteen minutes': async ({ signedIn, setNow, ids }) => {
    const client = await signedIn();
    const sensitive = async () => (await client.must(readCategory, { params: { categoryId: ids.sensitiveCategory } })).items.filter((item) => item.sensitive);
    expect((await sensitive()).every((item) => item.value.kind === 'covered')).toBe(true);
    const { challengeId } = await client.must(startStepUp);
    const code = (await client.post())[0]!.code!;
    expect((await client.refused(finishStepUp, { params: { challengeId }, body: { code: wrongOf(code) } })).code).toBe('code-wrong');
    expect((await client.must(finishStepUp, { params: { challengeId }, body: { code } })).level).toBe(2);
    expect((await sensitive()).some((item) => item.value.kind !== 'covered')).toBe(true);
    await setNow(later(16));
    expect((await sensitive()).every((item) => item.value.kind === 'covered')).toBe(true);
  },
  'a second check that no message can reach says so, and sends none': async ({ browser, signedIn }) => {
    const lonely = browser();
    const letter = (await lonely.post()).find((one) => one.portalReference === people.noContact.portalReference && one.channel === 'post');
    await lonely.must(signInByActivation, { body: { ...people.noContact, activationCode: letter!.code! } });
    const [client, other] = [await signedIn(), await signedIn('stranger')];
    const [point] = (await client.must(readReach)).points;
    const before = (await client.post()).length;
    expect((await lonely.refused(startStepUp)).code).toBe('no-contact-point');
    // The only point is the one that is about to change; somebody else's is no point of one's own.
    expect((await client.refused(startStepUp, { query: { not: point!.id } })).code).toBe('no-contact-point');
    expect((await client.post()).length).toBe(before);
    await other.must(startStepUp, { query: { not: point!.id } });
    expect((await client.post()).length).toBe(before + 1);
  },
  'ten wrong step-up codes and many step-up messages have to wait': async ({ signedIn }) => {
    const client = await signedIn();
    const { challengeId } = await client.must(startStepUp);
    const code = (await client.post())[0]!.code!;
    for (let tries = 0; tries < 10; tries += 1) await client.refused(finishStepUp, { params: { challengeId }, body: { code: wrongOf(code) } });
    expect((await client.refused(finishStepUp, { params: { challengeId }, body: { code } })).code).toBe('too-many-tries');
    let last = 0;
    for (let tries = 0; tries < 60 && last !== 429; tries += 1) {
      const result = await client.call(startStepUp);
      last = result.ok ? 202 : result.problem.status;
    }
    expect(last).toBe(429);
  },
};
