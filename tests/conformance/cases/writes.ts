import { randomInt, randomUUID } from 'node:crypto';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { addContactPoint, confirmContactPoint, readReach } from '#contract/reach.ts';
import { moveComplaint } from '#contract/desk-cases.ts';
import { actOnRequest } from '#contract/desk.ts';
import { invitePerson } from '#contract/people.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { makeRequest } from '#contract/requests.ts';
import { finishStepUp, startStepUp } from '#contract/session.ts';
import { joinSupport } from '#contract/support-acts.ts';
import { answerIt, joinIt } from './support-samples.ts';
import { inviteSomebody } from './people-samples.ts';
import { complainAbout } from './complaint-cases.ts';
import type { Client } from '../client.ts';
import { worldNow, type WorldPack } from '../world.ts';

interface Input { readonly params?: Record<string, string>; readonly body: unknown }

/** An input that an operation records, and another one that must not pass under the same key. */
export interface Write {
  readonly input: Input;
  readonly other: Input;
}

/** Brings a person to where the act can be done, and says how it is asked for. Called again, it prepares another act of the same kind. */
type Prepare = (client: Client, ids: WorldPack) => Promise<Write> | Write;

const earlier = '2026-11-22T08:00:00.000Z';
const rules = { whose: 'mine', safeTimes: null, voicemail: true } as const;
const otherRules = { ...rules, whose: 'shared' } as const;
export const askForAll = {
  details: { kind: 'access', scope: 'everything', categories: [], details: 'Everything, please', answerFormat: 'standard', answerLanguage: 'en' },
  madeAt: worldNow,
} as const;
const newPhone = () => ({ kind: 'phone', value: `07700 900${String(randomInt(1000)).padStart(3, '0')}`, rules }) as const;

/** Passes the second check with the newest code in the post box. Answers where the code came. */
export async function checkAgain(client: Client, not?: string): Promise<string> {
  const { challengeId } = await client.must(startStepUp, { query: not === undefined ? {} : { not } });
  // Word of a message may come in between.
  const message = (await client.post()).find((one) => one.code !== null);
  await client.must(finishStepUp, { params: { challengeId }, body: { code: message?.code ?? '' } });
  return message?.to ?? '';
}

async function confirmedPhone(client: Client): Promise<string> {
  const body = newPhone();
  const { reach } = await client.must(addContactPoint, { body });
  const pointId = reach.points.find((one) => one.value === body.value.replaceAll(' ', ''))?.id ?? '';
  const [message] = await client.post();
  await client.must(confirmContactPoint, { params: { pointId }, body: { code: message?.code ?? '' } });
  return pointId;
}

/** Every operation with an Idempotency-Key. One that is missing here fails the suite. */
const writes: Readonly<Record<string, Prepare>> = {
  recordChoice: (_client, { purpose, channel, noticeVersion }) => {
    const body = { purposeId: purpose, channel, decision: 'withdraw', noticeVersion, language: 'en', decidedAt: worldNow };
    return { input: { body }, other: { body: { ...body, language: 'cy' } } };
  },
  makeRequest: () => ({ input: { body: askForAll }, other: { body: { ...askForAll, madeAt: earlier } } }),
  withdrawRequest: async (client) => {
    const params = { requestId: (await client.must(makeRequest, { body: askForAll as never })).request.id };
    return { input: { params, body: { madeAt: worldNow } }, other: { params, body: { madeAt: earlier } } };
  },
  sendMessage: async (client) => {
    const params = { requestId: (await client.must(makeRequest, { body: askForAll as never })).request.id };
    return { input: { params, body: { text: 'Is there any news?', writtenAt: worldNow, files: [] } }, other: { params, body: { text: 'Is there no news?', writtenAt: worldNow, files: [] } } };
  },
  sendFilePart: () => {
    const params = { fileId: randomUUID(), part: '1' };
    const body = { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' };
    return { input: { params, body }, other: { params, body: { ...body, data: 'QUJE' } } };
  },
  answerRequest: async (client) => {
    const params = { requestId: (await client.must(makeRequest, { body: askForAll as never })).request.id };
    const desk = await client.colleague('staff-desk');
    for (const [event, words] of [['start', ''], ['ask-clarification', 'Which home do you mean?']] as const) {
      await desk.must(actOnRequest, { params, body: { event, words, on: worldNow.slice(0, 10), code: null } });
    }
    const body = { answer: 'clarified', words: 'The one in Hill Street', madeAt: worldNow };
    return { input: { params, body }, other: { params, body: { ...body, words: 'The other one' } } };
  },
  addContactPoint: async (client) => {
    await checkAgain(client);
    return { input: { body: newPhone() }, other: { body: { ...newPhone(), kind: 'email', value: 'another@example.org' } } };
  },
  changeContactRules: async (client) => {
    await checkAgain(client);
    const params = { pointId: (await client.must(readReach)).points[0]?.id ?? '' };
    return { input: { params, body: otherRules }, other: { params, body: rules } };
  },
  removeContactPoint: async (client) => {
    await checkAgain(client);
    const added = await confirmedPhone(client);
    await checkAgain(client, added);
    return { input: { params: { pointId: added }, body: { madeAt: worldNow } }, other: { params: { pointId: added }, body: { madeAt: earlier } } };
  },
  setReachPreferences: () => {
    const body = { language: 'en', format: 'large-print', post: true };
    return { input: { body }, other: { body: { ...body, post: false } } };
  },
  setSenderName: () => ({ input: { body: { name: 'Post room' } }, other: { body: { name: 'Message service' } } }),
  invitePerson: async (client) => {
    await checkAgain(client);
    return { input: { body: inviteSomebody }, other: { body: { ...inviteSomebody, name: 'Another' } } };
  },
  endMandate: async (client) => {
    await checkAgain(client);
    const { people } = await client.must(invitePerson, { body: inviteSomebody });
    const params = { mandateId: people.forMe[0]?.id ?? '' };
    return { input: { params, body: { madeAt: worldNow } }, other: { params, body: { madeAt: earlier } } };
  },
  joinSupport: () => ({ input: { body: joinIt }, other: { body: { ...joinIt, words: 'Another' } } }),
  keepSupport: async (client) => {
    await client.must(joinSupport, { body: { ...joinIt, decidedAt: earlier } });
    return { input: { body: { decidedAt: worldNow } }, other: { body: { decidedAt: earlier } } };
  },
  leaveSupport: () => ({ input: { body: { decidedAt: worldNow } }, other: { body: { decidedAt: earlier } } }),
  answerEquality: () => ({ input: { body: answerIt }, other: { body: { ...answerIt, shownIn: 'cy' } } }),
  clearEquality: () => ({ input: { body: { decidedAt: worldNow } }, other: { body: { decidedAt: earlier } } }),
  makeComplaint: () => ({ input: { body: complainAbout() }, other: { body: complainAbout({ whatHappened: 'Something else' }) } }),
  withdrawComplaint: async (client) => {
    const params = { complaintId: (await client.must(makeComplaint, { body: complainAbout() })).complaint.id };
    return { input: { params, body: { madeAt: worldNow } }, other: { params, body: { madeAt: earlier } } };
  },
  askSecondStage: async (client) => {
    const params = { complaintId: (await client.must(makeComplaint, { body: complainAbout({ aboutService: true }) })).complaint.id };
    await (await client.colleague('staff-desk')).must(moveComplaint, { params, body: { event: 'outcome', words: 'We have mended it' } });
    return { input: { params, body: { words: '', madeAt: worldNow } }, other: { params, body: { words: 'It leaks again', madeAt: worldNow } } };
  },
  setCodeWord: async (client) => {
    await checkAgain(client);
    return { input: { body: { codeWord: 'marigold' } }, other: { body: { codeWord: 'foxglove' } } };
  },
};

/** Prepares an act. @throws an error for an operation that nobody has put in the table */
export async function prepareWrite(one: AnyEndpoint, client: Client, ids: WorldPack): Promise<Write> {
  const prepare = writes[one.name];
  if (!prepare) throw new Error(`no write for ${one.name}: add one to tests/conformance/cases/writes.ts`);
  return prepare(client, ids);
}
