import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { recordDeskRequest, sortRequest } from '#contract/desk.ts';
import { listDeskHolds } from '#contract/desk-cases.ts';
import { placeHold, type HoldInput } from '#contract/holds.ts';
import { makeRequest, readRequest, type RequestInput } from '#contract/requests.ts';
import { addDuration } from '#domain/retention/add-duration.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';

/** A wish to keep a recording at no place of a list. */
export const keepThis: HoldInput = { medium: 'cctv', site: null, place: 'By the lift', on: '2026-11-22', from: '18:00', to: null, contact: '07700 900321', madeAt: worldNow };

/** A request for a recording that points to a hold, or to none yet. */
export const recordingsRequest = (holdId: string | null): RequestInput => ({
  details: {
    kind: 'recordings', holdId, medium: 'cctv', site: null, place: 'By the lift', date: '2026-11-22', from: '18:00', to: null, whatHappened: 'I fell', whereInPicture: '', clothingOrVehicle: '',
    phoneNumbers: '', answerAs: 'copy', answerFormat: 'standard', answerLanguage: 'en',
  },
  madeAt: worldNow,
});

export const holdCases: Cases = {
  'anybody asks to keep a recording, and hears a reference and the days left': async ({ browser, pack }) => {
    for (const recording of [undefined, ...pack.recordings]) {
      const body = recording ? { ...keepThis, medium: recording.kind, site: recording.sites[0]?.id ?? null } : keepThis;
      const listed = pack.recordings.find((one) => one.kind === body.medium);
      const { hold, receipt } = await browser().must(placeHold, { body });
      expect(hold.reference).toMatch(/^H-[2-9A-HJ-NP-Z]{9}$/u);
      expect(hold).toMatchObject({ on: '2026-11-22', askedOn: '2026-11-23', overwrittenOn: listed ? addDuration('2026-11-22', listed.overwrittenAfter) : null });
      expect(receipt.receivedAt).toBe(worldNow);
    }
  },
  'a place that is not the landlord’s, and a day that has not come, are refused at their fields': async ({ browser }) => {
    expect(await browser().refused(placeHold, { body: { ...keepThis, site: 'no-such-place' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/site', code: 'not-offered' }] });
    expect(await browser().refused(placeHold, { body: { ...keepThis, on: '2026-11-24' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/on', code: 'in-future' }] });
  },
  'sent again under its key it is one hold, whoever sends it, and the answer says nothing of who asked': async ({ browser }) => {
    const key = randomUUID();
    const first = await browser().must(placeHold, { body: keepThis }, { key });
    expect(first.receipt.entryId).toBe(key);
    expect(await browser().must(placeHold, { body: keepThis }, { key })).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('900321');
    expect((await browser().refused(placeHold, { body: { ...keepThis, contact: '07700 900999' } }, { key })).code).toBe('idempotency-key-reused');
    for (const bad of [null, '', 'one']) expect((await browser().refused(placeHold, { body: keepThis }, { key: bad })).code).toBe('idempotency-key-missing');
  },
  'sent many times at once it is one hold, and who comes second is told to wait': async ({ browser }) => {
    const client = browser();
    let waited = false;
    // Over a network tries may miss each other; not three rounds running.
    for (let round = 0; round < 3 && !waited; round += 1) {
      const key = randomUUID();
      const tries = await Promise.all(Array.from({ length: 8 }, () => client.call(placeHold, { body: keepThis }, { key })));
      const { hold } = await client.must(placeHold, { body: keepThis }, { key });
      for (const one of tries) expect(one.ok ? one.answer.body.hold : one.problem.code).toEqual(one.ok ? hold : 'idempotency-key-running');
      waited = tries.some((one) => !one.ok);
    }
    expect(waited).toBe(true);
  },
  'one address cannot ask without end': async ({ browser }) => {
    const answers = [];
    for (let number = 0; number < 31; number += 1) answers.push(await browser().call(placeHold, { body: keepThis }));
    expect(answers.map((one) => one.ok)).toEqual([...Array.from({ length: 30 }, () => true), false]);
    expect(answers.at(-1)).toMatchObject({ problem: { code: 'too-many-requests', retryAfter: expect.any(Number) as number } });
  },
  'a request for a recording is held by itself, or points to the hold that was placed before it': async ({ browser, signedIn }) => {
    const client = await signedIn();
    const { hold } = await browser().must(placeHold, { body: keepThis });
    const { request } = await client.must(makeRequest, { body: recordingsRequest(hold.id) });
    expect(request.hold).toMatchObject({ id: hold.id, reference: hold.reference, state: 'asked', on: '2026-11-22', keptUntil: null });
    expect((await client.must(readRequest, { params: { requestId: request.id } })).hold).toEqual(request.hold);
    const { request: other } = await client.must(makeRequest, { body: recordingsRequest(null) });
    expect(other.hold).toMatchObject({ state: 'asked', place: 'By the lift' });
    expect(other.events.map((one) => one.kind)).toEqual(['submit', 'place-hold']);
    expect(other.hold?.id).not.toBe(hold.id);
    // A hold belongs to the request that pointed to it first.
    expect(await client.refused(makeRequest, { body: recordingsRequest(hold.id) })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/details/holdId' }] });
  },
  'a recording that was asked for by phone, or in free words that the desk sorted, is held like any other': async ({ signedIn, staff }) => {
    const [client, desk] = [await signedIn('stranger'), await staff('staff-desk')];
    const { details } = recordingsRequest(null);
    const { about } = await desk.must(recordDeskRequest, { body: { portalReference: people.stranger.portalReference, details, receivedOn: '2026-11-23', cameBy: 'phone' } });
    const { request: free } = await client.must(makeRequest, { body: { details: { kind: 'something-else', details: 'I fell by the lift, you have cameras' }, madeAt: worldNow } });
    await desk.must(sortRequest, { params: { requestId: free.id }, body: { details } });
    const asked = [];
    for (const requestId of [about, free.id]) asked.push(await client.must(readRequest, { params: { requestId } }));
    expect(asked.map(({ hold, events }) => [hold?.state, hold?.place, events.some((one) => one.kind === 'place-hold')])).toEqual([['asked', 'By the lift', true], ['asked', 'By the lift', true]]);
    expect(new Set((await desk.must(listDeskHolds)).holds.map((one) => one.id))).toEqual(new Set(asked.map(({ hold }) => hold?.id)));
    // One that belongs to another request is none to point to, for the desk either.
    const taken = { ...details, holdId: asked[0]!.hold!.id };
    expect((await desk.refused(recordDeskRequest, { body: { portalReference: people.stranger.portalReference, details: taken, receivedOn: '2026-11-23', cameBy: 'post' } })).errors).toEqual([{ pointer: '/details/holdId', code: 'not-offered' }]);
  },
};
