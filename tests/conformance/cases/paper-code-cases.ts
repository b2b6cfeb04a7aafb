import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { checkIdentity, endCounterSession } from '#contract/counter.ts';
import { readSession, signOut } from '#contract/session.ts';
import { signInByActivation } from '#contract/sign-in.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { startVisit, takeVisitRequest } from '#contract/visits.ts';
import type { Client } from '../client.ts';
import { counterWith, openCounter } from '../counter.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { askForAll } from './request-cases.ts';

const later = (seconds: number) => new Date(Date.parse(worldNow) + seconds * 1000).toISOString();
const fourWeeks = 28 * 24 * 60 * 60;
/** The last moment of a code given so many seconds after the world’s: paper names the day alone. It is winter. */
const endOf = (seconds: number) => `${later(seconds + fourWeeks).slice(0, 10)}T23:59:59.999Z`;
const byCode = (activationCode: string) => ({ body: { ...people.noContact, activationCode } });

/** The code of the letter that the person had before. */
async function codeOfLetter(client: Client): Promise<string> {
  const letter = (await client.post()).find((one) => one.portalReference === people.noContact.portalReference && one.channel === 'post');
  return letter?.code ?? '';
}

export const paperCodeCases: Cases = {
  'who has no phone or e-mail gets a code on paper from an officer: it is answered once and lets them in once, and every earlier code is void': async ({ staff, browser }) => {
    const letter = await codeOfLetter(browser());
    const { must } = await openCounter(await staff('staff-officer'), 'noContact');
    const key = randomUUID();
    const first = (await must(giveSignInCode, {}, { key })).given!;
    expect(first.expiresAt).toBe(endOf(0));
    expect(await must(giveSignInCode, {}, { key })).toEqual({ given: null });
    const person = browser();
    expect((await person.refused(signInByActivation, byCode(letter))).code).toBe('code-wrong');
    const second = (await must(giveSignInCode)).given!;
    expect(new Set([letter, first.code, second.code]).size).toBe(3);
    expect((await person.refused(signInByActivation, byCode(first.code))).code).toBe('code-wrong');
    // Somebody else's reference makes nothing of it.
    expect((await person.refused(signInByActivation, { body: { ...people.stranger, activationCode: second.code } })).code).toBe('code-wrong');
    expect((await person.must(signInByActivation, byCode(second.code))).portalReference).toBe(people.noContact.portalReference);
    expect((await browser().refused(signInByActivation, byCode(second.code))).code).toBe('code-wrong');
    const { entries } = await person.must(listActivity, { query: { who: 'others' } });
    expect(entries.filter(({ act }) => act === 'sign-in-code-given')).toMatchObject([{ by: 'officer', office: 'High Street office' }, { by: 'officer' }]);
    expect(JSON.stringify(entries)).not.toContain(second.code);
    // A code that was used is followed by another one in the same way.
    await person.must(signOut);
    const third = (await must(giveSignInCode)).given!;
    await person.must(signInByActivation, byCode(third.code));
    await person.must(readSession);
  },
  'a code on paper runs out at the end of its day after four weeks, that of a letter too': async ({ staff, browser, setNow }) => {
    const letter = await codeOfLetter(browser());
    await setNow(endOf(0));
    expect((await browser().refused(signInByActivation, byCode(letter))).code).toBe('code-wrong');
    const nextDay = fourWeeks + 24 * 60 * 60;
    await setNow(later(nextDay));
    const { must } = await openCounter(await staff('staff-officer'), 'noContact');
    const { code, expiresAt } = (await must(giveSignInCode)).given!;
    expect(expiresAt).toBe(endOf(nextDay));
    await setNow(expiresAt);
    expect((await browser().refused(signInByActivation, byCode(code))).code).toBe('code-wrong');
    await setNow(expiresAt.replace('.999', '.998'));
    await browser().must(signInByActivation, byCode(code));
  },
  'a code on paper is given inside one’s own counter session alone, after a close check, and to nobody who can be reached': async ({ staff, browser, setNow }) => {
    const [officer, safeguarding] = [await staff('staff-officer'), await staff('staff-safeguarding')];
    expect((await officer.refused(giveSignInCode)).code).toBe('not-found');
    const { must, refused, token, session } = await openCounter(officer, 'noContact', 'none');
    expect((await refused(giveSignInCode)).code).toBe('identity-not-checked');
    for (const check of ['known', 'questions'] as const) {
      await must(checkIdentity, { body: { check } });
      expect((await refused(giveSignInCode)).code).toBe('step-up-needed');
    }
    await must(checkIdentity, { body: { check: 'document-seen' } });
    expect((await officer.refused(giveSignInCode)).code).toBe('not-found');
    expect((await counterWith(safeguarding, token, session).refused(giveSignInCode)).code).toBe('not-found');
    await openCounter(safeguarding, 'stranger');
    expect((await counterWith(safeguarding, token, session).refused(giveSignInCode)).code).toBe('not-found');
    expect((await (await staff('staff-desk')).refused(giveSignInCode)).code).toBe('not-allowed');
    await setNow(later(5 * 60));
    expect((await refused(giveSignInCode)).code).toBe('counter-locked');
    await (await staff('staff-officer')).must(endCounterSession);
    const reached = await openCounter(await staff('staff-officer'));
    expect((await reached.refused(giveSignInCode)).code).toBe('contact-point-there');
    // None of it made a code: the letter still works.
    await browser().must(signInByActivation, byCode(await codeOfLetter(browser())));
  },
  'who gives too many codes on paper has to wait, and the key of another act gives none': async ({ staff }) => {
    const visiting = await openCounter(await staff('staff-officer'), 'noContact');
    const { visitId } = await visiting.must(startVisit);
    const key = randomUUID();
    await visiting.officer.must(takeVisitRequest, { params: { visitId }, body: { details: askForAll.details, madeAt: worldNow, on: worldNow.slice(0, 10), check: null, confirmed: 'tap' } }, { key });
    const { must, refused } = await openCounter(visiting.officer, 'noContact');
    expect((await refused(giveSignInCode, {}, { key })).code).toBe('idempotency-key-reused');
    for (let times = 0; times < 20; times += 1) await must(giveSignInCode);
    expect((await refused(giveSignInCode)).code).toBe('too-many-requests');
  },
};
