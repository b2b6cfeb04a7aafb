// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRequest } from '#contract/requests.ts';
import { RequestsPage } from './requests-page.tsx';
import { makeStage } from './testing/stage.tsx';

let stage: Awaited<ReturnType<typeof makeStage>>;
const body = { details: { kind: 'access' as const, scope: 'everything' as const, categories: [], details: 'Private words', answerFormat: 'standard' as const, answerLanguage: 'en' }, madeAt: '2026-11-26T09:00:00.000Z' };

beforeEach(async () => {
  stage = await makeStage();
});
afterEach(async () => {
  cleanup();
  await stage.leave();
});
const text = () => document.body.textContent;

describe('the list of requests', () => {
  it('says that nothing is under way, and offers what the landlord takes', async () => {
    stage.show(<RequestsPage />, '/en/requests');
    await screen.findByText('Nothing is under way');
    expect((await screen.findByRole('link', { name: 'A copy of your data' })).getAttribute('href')).toBe('/en/requests/new/access');
    expect(screen.queryByRole('heading', { name: 'Only on this phone' })).toBeNull();
  });

  it('shows what is only on this device apart, and moves it over when the server has it', async () => {
    stage.server.say.reachable = false;
    await stage.outbox().change(makeRequest, { body });
    stage.show(<RequestsPage />, '/en/requests');
    await screen.findByRole('heading', { name: 'Only on this phone' });
    expect(text()).toContain('We do not have these yet. The clock has not started.');
    expect(text()).toContain('Not sent yet');
    expect(text()).not.toContain('Private words');
    stage.server.say.reachable = true;
    stage.outbox().wake('better');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Only on this phone' })).toBeNull());
  });

  it('lays the server’s answer into the list before it leaves the device', async () => {
    stage.show(<RequestsPage />, '/en/requests');
    await screen.findByText('Nothing is under way');
    await stage.outbox().change(makeRequest, { body });
    await waitFor(() => expect(text()).toContain('By 29 December 2026'));
    expect(text()).toContain('With us');
  });
});
