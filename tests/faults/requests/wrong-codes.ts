import { expect } from 'vitest';
import { finishSignIn, signInByLink, startSignIn } from '#contract/sign-in.ts';
import { mostTries, secondsAfter, signInMessages, waitSeconds } from '#domain/sign-in-rules.ts';
import { Client } from '#tests/conformance/client.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import type { WholeHarness } from '#tests/conformance/harness.ts';
import { makeWorld, people, worldNow } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';

const addresses = 50;
const rounds = 20;
const roundSeconds = 3 * 60;
/** A challenge lasts ten minutes. */
const roundsOfChallenge = 3;

type Account = { readonly portalReference: string; readonly dateOfBirth: string };

/** What came of an attack: when a code was really tried, what else was answered, and what messages went to the person. */
interface Attack {
  readonly tried: readonly number[];
  readonly answers: Readonly<Record<string, number>>;
  readonly messages: number;
}

/** A thousand wrong codes from fifty addresses within an hour, all addresses at the same moment in each round. */
async function attack(harness: WholeHarness, account: Account): Promise<Attack> {
  await harness.reset(makeWorld(testPack));
  const browsers = Array.from({ length: addresses }, (_, place) => ({ client: new Client(harness, new Coverage()), headers: { 'X-Forwarded-For': `203.0.113.${place}` }, challengeId: '' }));
  const tried: number[] = [];
  const answers: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    const second = round * roundSeconds;
    await harness.setNow(secondsAfter(worldNow, second));
    await Promise.all(browsers.map(async (one) => {
      if (round % roundsOfChallenge === 0) ({ challengeId: one.challengeId } = await one.client.must(startSignIn, { body: account }, { headers: one.headers }));
      const { code } = await one.client.refused(finishSignIn, { params: { challengeId: one.challengeId }, body: { code: '000000' } }, { headers: one.headers });
      if (code === 'code-wrong') tried.push(second);
      answers[code] = (answers[code] ?? 0) + 1;
    }));
  }
  const messages = (await browsers[0]!.client.post()).filter((one) => one.portalReference === account.portalReference && one.code !== null).length;
  return { tried, answers, messages };
}

/** Bar S5: however many try, no account has more than ten codes tried in any quarter of an hour, nobody learns whether it exists, and its person gets in. */
export async function expectCodesToHold(harness: WholeHarness): Promise<void> {
  const unknown = await attack(harness, { portalReference: 'KUNKNXWN9', dateOfBirth: '1980-02-29' });
  const known = await attack(harness, people.tenant);
  expect(known.tried.length).toBeGreaterThan(mostTries);
  expect(Object.values(known.answers).reduce((sum, one) => sum + one, 0)).toBe(addresses * rounds);
  for (const [place, second] of known.tried.entries()) expect(second - (known.tried[place - mostTries] ?? -Infinity)).toBeGreaterThanOrEqual(waitSeconds);
  expect(known.answers).toEqual(unknown.answers);
  expect(known.tried).toEqual(unknown.tried);
  // Nobody fills the person's phone, and the newest message still lets them in.
  expect(known.messages).toBeGreaterThan(0);
  expect(known.messages).toBeLessThanOrEqual(signInMessages.most * Math.ceil((rounds * roundSeconds) / signInMessages.seconds));
  const person = new Client(harness, new Coverage());
  const newest = (await person.post()).find((one) => one.portalReference === people.tenant.portalReference && one.link !== null);
  expect((await person.must(signInByLink, { body: { token: newest?.link?.split('#')[1] ?? '' } })).portalReference).toBe(people.tenant.portalReference);
}
