// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import polish from '#locales/pl/common.json' with { type: 'json' };
import { makeQueryClient } from '#src/api/query-client.ts';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { MemoryRouter } from '#src/router/router.tsx';
import { DraftMarkOfApp } from './draft-mark-of-app.tsx';

const contact = { role: { text: 'Biuro', language: 'pl' }, phone: null, email: 'help@example.org', post: null, counter: null, hours: null, web: null };
const landlord = {
  id: 'testers', name: 'Testers', kind: 'letting-agent', region: 'scotland', sample: true, contacts: [contact], regulator: { name: 'the Regulator', contact }, ombudsman: null,
  languages: ['en', 'pl'], formats: ['standard'], notices: [], exitTo: 'https://example.org/',
};

// jsdom has neither dialogs that open nor text as it is laid out.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
  Object.defineProperty(document.body, 'innerText', { configurable: true, get: () => document.body.textContent });
  keepWords('pl', 'common', polish);
  keepWords('pl', 'vocabulary', {});
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('who tells of a mistake before the landlord’s address is there is asked which words are meant as soon as it has come', async () => {
  const answer = Promise.withResolvers<Response>();
  vi.stubGlobal('fetch', () => answer.promise);
  render(<QueryClientProvider client={makeQueryClient()}><LanguageProvider value="pl"><MemoryRouter at="/pl/home"><DraftMarkOfApp /></MemoryRouter></LanguageProvider></QueryClientProvider>);
  const tell = screen.getByRole('link', { name: polish['draft.tell'] });
  expect(tell.getAttribute('href')).toBe('/pl/help');
  await userEvent.setup().click(tell);
  expect(screen.queryByRole('dialog')).toBeNull();
  answer.resolve(Response.json(landlord));
  const words = await screen.findByRole('link', { name: polish['draft.body'] });
  expect(decodeURIComponent(words.getAttribute('href') ?? '')).toMatch(/^mailto:help@example\.org\?subject=.* · pl · home · common: draft\.body$/u);
});
