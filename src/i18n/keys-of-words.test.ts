import { describe, expect, it } from 'vitest';
import { keysOfWords } from './keys-of-words.ts';
import { mistakeLink } from './mistake-link.ts';
import { keepWords } from './word-store.ts';

keepWords('pl', 'home', { 'due': 'Musimy odpowiedzieć do dnia: {{date}}.', 'title': 'Start', 'look.items_few': 'Mamy o Tobie {{count}} informacje.' });

describe('a mistake in a translation', () => {
  it('is found by the words that somebody marked, whole or in part, with values in them', () => {
    expect(keysOfWords('pl', 'Musimy odpowiedzieć do dnia: wtorek 29 grudnia 2026.')).toEqual(['home: due']);
    expect(keysOfWords('pl', 'odpowiedzieć do')).toEqual(['home: due']);
    expect(keysOfWords('pl', 'Anna Kowalska')).toEqual([]);
    expect(keysOfWords('pl', ' ')).toEqual([]);
  });

  it('is told by mail with language, page and keys; without an address the help page tells how', () => {
    const mistake = { language: 'pl', subject: 'Błąd w tłumaczeniu', where: ['requests/:id', 'home: due'] };
    expect(mistakeLink({ ...mistake, email: 'help@example.org' })).toBe(`mailto:help@example.org?subject=${encodeURIComponent('Błąd w tłumaczeniu · pl · requests/:id · home: due')}`);
    expect(mistakeLink({ ...mistake, email: undefined })).toBe('/pl/help');
  });
});
