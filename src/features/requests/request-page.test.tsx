// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { requestEventKind, requestState } from '#contract/request-words.ts';
import requests from '#locales/en/requests.json' with { type: 'json' };
import { RequestPage } from './request-page.tsx';
import { requestAfter, requestId } from './testing/requests-server.ts';
import { makeStage } from './testing/stage.tsx';

let stage: Awaited<ReturnType<typeof makeStage>>;
let user: UserEvent;
const event = (kind: RequestEvent['kind'], on: string, more: Partial<RequestEvent> = {}): RequestEvent => ({ kind, at: `${on}T10:00:00.000Z`, on, by: 'landlord', reason: null, ...more });

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; };
  stage = await makeStage();
  user = userEvent.setup();
});
afterEach(async () => {
  cleanup();
  await stage.leave();
});

async function open(events: readonly RequestEvent[]) {
  stage.server.say.request = requestAfter(events);
  stage.show(<RequestPage />, `/en/requests/${requestId}`);
  await screen.findByRole('heading', { level: 1, name: 'A copy of your data' });
}
const text = () => document.body.textContent;

describe('the page of a request', () => {
  it('says the due date in words, whose turn it is, the rule, and the same for who does not see the line', async () => {
    await open([event('submit', '2026-11-26')]);
    expect(text()).toContain('We must answer by Tuesday 29 December 2026');
    expect(text()).toContain('Next step: Testers');
    expect(text()).toContain('The law gives us one month from 26 November 2026. 26 December 2026 is not a working day, so it ends on 29 December 2026.');
    expect(screen.getByRole('img').textContent).toContain('A line from 26 November 2026 to 29 December 2026. Today is 26 November 2026.');
  });

  it.each([
    [{ kind: 'notice-format', notice: 'privacy', format: 'braille', language: 'en', sendTo: 'post' }, 'standard', false],
    [{ kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'large-print', answerLanguage: 'en' }, 'standard', false],
    [{ kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'paper', answerLanguage: 'en' }, 'braille', true],
    [{ kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'large-print', answerLanguage: 'en' }, 'braille', false],
    [{ kind: 'erasure', categories: ['contact'], ground: null, details: '' }, 'large-print', true],
  ] as const)('says the form of the setting only where the request names none itself, or braille: %o', async (details, format, said) => {
    stage.server.say.request = requestAfter([event('submit', '2026-11-26')], { kind: details.kind, details: details as RequestDetails, answerIn: { format, language: 'en' } });
    stage.show(<RequestPage />, `/en/requests/${requestId}`);
    await screen.findByRole('heading', { name: 'What you asked' });
    await screen.findByText(details.kind === 'erasure' ? 'Kind contact' : details.kind === 'access' ? 'Everything that you hold about me' : 'Braille');
    expect(screen.queryByText(/We answer in the form that you chose/u) !== null).toBe(said);
  });

  it('says late as late, with the three routes to complain', async () => {
    await open([event('submit', '2026-09-14'), event('start', '2026-09-15')]);
    expect(text()).toContain('Our answer was due on Wednesday 14 October 2026');
    await screen.findByText('Our answer is late');
    for (const route of [/To us\..*30 days/u, /To the Regulator/u, /To a court/u]) expect(text()).toMatch(route);
    expect(screen.getByRole('link', { name: 'regulator.example' })).toBeTruthy();
  });

  it('names the three routes with every answer that gives less than all', async () => {
    await open([event('submit', '2026-11-02'), event('start', '2026-11-03'), event('prepared', '2026-11-10'), event('answer-with-refusal', '2026-11-12', { reason: 'Some pages name another person.' })]);
    expect(text()).toContain('Ended on Thursday 12 November 2026');
    expect(text()).toContain('The reason: Some pages name another person.');
    await screen.findByRole('heading', { name: 'If you are not content' });
    expect(screen.queryByRole('button', { name: 'Stop this request' })).toBeNull();
  });

  it('shows the landlord’s question to whose turn it is', async () => {
    await open([event('submit', '2026-11-02'), event('start', '2026-11-03'), event('ask-clarification', '2026-11-10', { reason: 'Which of your two homes?' })]);
    expect(text()).toContain('Next step: you');
    expect(text()).toContain('The clock has stood still since Tuesday 10 November 2026');
    expect(screen.getAllByText('Which of your two homes?', { exact: false }).length).toBeGreaterThan(0);
  });

  it('asks once before it stops a request, and says that it is on this phone until the server has it', async () => {
    await open([event('submit', '2026-11-26')]);
    stage.server.say.reachable = false;
    await user.click(await screen.findByRole('button', { name: 'Stop this request' }));
    const dialog = screen.getByRole('dialog', { name: 'Stop this request?' });
    expect(dialog.textContent).toContain('You can ask again later.');
    await user.click(within(dialog).getByRole('button', { name: 'Yes, stop it' }));
    await screen.findByText('You asked us to stop this request. We do not know it yet.');
    expect(stage.server.received).toEqual([]);
    stage.server.say.reachable = true;
    stage.outbox().wake('better');
    await screen.findByText('You stopped this request. You can ask again at any time.');
    expect(stage.server.received.map(({ path }) => path)).toEqual([`/api/requests/${requestId}/withdrawal`]);
    expect(screen.queryByText(/We do not know it yet/u)).toBeNull();
  });

  it('keeps the request when the person thinks again', async () => {
    await open([event('submit', '2026-11-26')]);
    await user.click(await screen.findByRole('button', { name: 'Stop this request' }));
    await user.click(screen.getByRole('button', { name: 'Keep my request' }));
    expect(stage.outbox().list().entries).toEqual([]);
  });

  it('says when it was not taken', async () => {
    await open([event('submit', '2026-11-26')]);
    stage.server.say.refuse = 'request-not-open';
    await user.click(await screen.findByRole('button', { name: 'Stop this request' }));
    await user.click(screen.getByRole('button', { name: 'Yes, stop it' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('This request has already ended'));
  });

  it('makes a calendar file on the device that says no more than name and reference', async () => {
    await open([event('submit', '2026-11-26')]);
    const blobs: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => { blobs.push(blob); return 'blob:x'; }, revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Put the last day in my calendar' }));
    await vi.waitFor(() => expect(blobs).toHaveLength(1));
    const file = await blobs[0]?.text();
    expect(file).toContain('DTSTART;VALUE=DATE:20261229');
    expect(file).toContain('SUMMARY;LANGUAGE=en:Testers: last day to answer R-2345');
    expect(file).not.toMatch(/copy|data/iu);
  });

  it('looks the same for what is not there and what is somebody else’s', async () => {
    stage.show(<RequestPage />, '/en/requests/7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11');
    await screen.findByRole('heading', { level: 1, name: 'We cannot find this request' });
    expect(screen.getByText('01632 960100')).toBeTruthy();
  });
});

it('there are words for every event and every state of a request', () => {
  const has = (key: string) => expect(Object.keys(requests), key).toContain(key);
  for (const kind of requestEventKind.options) has(`event.${kind}`);
  for (const state of requestState.options) {
    has(`state.${state}`);
    has(`state.${state}.lede`);
  }
});
