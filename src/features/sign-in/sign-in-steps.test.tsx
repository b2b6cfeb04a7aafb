// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import common from '#locales/en/common.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import signIn from '#locales/en/sign-in.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { SignInSteps } from './sign-in-steps.tsx';

const challengeId = '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11';
const json = (status: number, body: unknown, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const refusal = (status: number, code: string) => json(status, { type: `/problems/${code}`, title: code, status, code }, 'application/problem+json');
const challenge = () => json(202, { challengeId, expiresAt: '2026-11-23T10:15:00Z' });
const server = vi.fn<typeof fetch>();

beforeEach(() => {
  keepWords('en', 'common', common);
  keepWords('en', 'problems', problems);
  keepWords('en', 'sign-in', signIn);
  server.mockReset();
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function typeDetails(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Your portal reference'), 'k234 5678 9');
  for (const [label, value] of [['Day', '31'], ['Month', '3'], ['Year', '1980']] as const) await user.type(screen.getByLabelText(label), value);
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
}

describe('signing in', () => {
  it('says what is missing on top, linked to the fields, before anything is sent', async () => {
    const user = userEvent.setup();
    render(<SignInSteps onSignedIn={vi.fn<(session: unknown) => void>()} />);
    await user.click(screen.getByRole('button', { name: 'Send me a code' }));
    await user.click(screen.getByRole('link', { name: 'Type your date of birth' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
    expect(server).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the code is asked for and the person goes back', async () => {
    server.mockResolvedValue(challenge());
    const user = userEvent.setup();
    render(<SignInSteps onSignedIn={vi.fn<(session: unknown) => void>()} />);
    await typeDetails(user);
    expect(document.activeElement?.textContent).toBe('Type the code we sent you');
    expect(JSON.parse(server.mock.calls[0]?.[1]?.body as string)).toEqual({ portalReference: 'K23456789', dateOfBirth: '1980-03-31', language: 'en' });
    await user.click(screen.getByRole('button', { name: 'Change my details' }));
    expect(screen.getByLabelText<HTMLInputElement>('Your portal reference').value).toBe('k234 5678 9');
  });

  it.each([
    [refusal(422, 'code-wrong'), 'This code is not right. Look at our newest message and try again.'],
    [refusal(422, 'code-expired'), 'This code is too old. Ask for a new one.'],
    [refusal(429, 'too-many-tries'), 'There were too many tries. Wait 15 minutes, or use the link in our message.'],
    [refusal(500, 'server-error'), 'Something went wrong on our side. Try again in a few minutes. Nothing you did is lost.'],
    [new Response('<p>Welcome to our Wi-Fi</p>', { headers: { 'Content-Type': 'text/html' } }), 'Something else answered in our place. You may need to sign in to the Wi-Fi first.'],
  ])('has words for every refusal of the code and keeps it in its field (%#)', async (answer, words) => {
    server.mockResolvedValueOnce(challenge()).mockResolvedValueOnce(answer);
    const user = userEvent.setup();
    const done = vi.fn<(session: unknown) => void>();
    render(<SignInSteps onSignedIn={done} />);
    await typeDetails(user);
    await user.type(screen.getByLabelText('The code from our message'), '123456');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe('#code');
    expect(screen.getByLabelText<HTMLInputElement>('The code from our message').value).toBe('123456');
    expect(done).not.toHaveBeenCalled();
  });

  it('a code on paper that is refused says what may be wrong and every way on, whoever it is', async () => {
    server.mockResolvedValueOnce(refusal(422, 'code-wrong'));
    const user = userEvent.setup();
    render(<SignInSteps onSignedIn={vi.fn<(session: unknown) => void>()} />);
    await user.click(screen.getByRole('button', { name: 'I have a code on paper' }));
    await user.type(screen.getByLabelText('Your portal reference'), 'K23456789');
    for (const [label, value] of [['Day', '31'], ['Month', '3'], ['Year', '1980']] as const) await user.type(screen.getByLabelText(label), value);
    await user.type(screen.getByLabelText('The code on your paper'), 'abcd efgh 2345 jkmn');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(JSON.parse(server.mock.calls[0]?.[1]?.body as string)).toMatchObject({ activationCode: 'ABCD-EFGH-2345-JKMN' });
    for (const words of [/do not match/u, /too old or has a newer one/u, /A code works once/u, /with a message/u, /at our counter/u, /ask us/u]) expect(document.activeElement?.textContent).toMatch(words);
    expect(screen.getByLabelText<HTMLInputElement>('The code on your paper').value).toBe('abcd efgh 2345 jkmn');
  });

  it('uses a link up only after a tap', async () => {
    server.mockResolvedValue(refusal(422, 'code-expired'));
    const user = userEvent.setup();
    render(<SignInSteps token={'a'.repeat(43)} onSignedIn={vi.fn<(session: unknown) => void>()} />);
    expect(server).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Sign me in' }));
    expect(document.activeElement?.textContent).toContain('used before');
  });

  const session = {
    residentId: challengeId, personKey: 'a'.repeat(32), role: 'resident', name: 'Ada', portalReference: 'K23456789', level: 1, level2Until: null, language: 'en', format: 'standard',
    organisationId: 'amplius', signedInAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-23T22:00:00Z', idleSeconds: 1800,
  };
  const here = () => Response.json(session);

  it('a link that was used in another tab says so, and leads on who is signed in by it', async () => {
    server.mockResolvedValueOnce(refusal(422, 'code-expired')).mockResolvedValueOnce(here());
    const user = userEvent.setup();
    const done = vi.fn<(session: unknown) => void>();
    render(<SignInSteps token={'a'.repeat(43)} onSignedIn={done} />);
    await user.click(screen.getByRole('button', { name: 'Sign me in' }));
    expect(document.activeElement?.textContent).toContain('used before');
    expect(done).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Go to your home page' }));
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([['K23456789', 1], ['K99999999', 0]])('a code that was used in another tab leads on who is signed in there as the person who types, and nobody else: %s', async (portalReference, times) => {
    server.mockResolvedValueOnce(challenge()).mockResolvedValueOnce(refusal(422, 'code-expired')).mockResolvedValueOnce(Response.json({ ...session, portalReference }));
    const user = userEvent.setup();
    const done = vi.fn<(session: unknown) => void>();
    render(<SignInSteps onSignedIn={done} />);
    await typeDetails(user);
    await user.type(screen.getByLabelText('The code from our message'), '۱۲۳-۴۵۶');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(JSON.parse(server.mock.calls[1]?.[1]?.body as string)).toEqual({ code: '123456' });
    expect(done).toHaveBeenCalledTimes(times);
  });

  it('a link that comes to the page while details are typed is taken, and they stay', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<SignInSteps onSignedIn={() => undefined} />);
    await user.type(screen.getByLabelText('Your portal reference'), 'K234');
    rerender(<SignInSteps token={'a'.repeat(43)} onSignedIn={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Sign in with a message instead' }));
    expect(screen.getByLabelText<HTMLInputElement>('Your portal reference').value).toBe('K234');
  });
});
