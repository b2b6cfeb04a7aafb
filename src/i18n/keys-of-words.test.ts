import { describe, expect, it } from 'vitest';
import { wordsMarked, wordsOnPage } from './keys-of-words.ts';
import { mistakeLink } from './mistake-link.ts';
import { keepWords } from './word-store.ts';

keepWords('pl', 'vocabulary', { 'category.money.name': 'Czynsz i pieniądze', 'item.start': 'Start' });
keepWords('pl', 'home', { 'due': 'Musimy odpowiedzieć do dnia: {{date}}.', 'title': 'Start', 'look.items_few': 'Mamy o Tobie {{count}} informacje.' });

const due = { name: 'home: due', words: 'Musimy odpowiedzieć do dnia: ….' };

describe('a mistake in a translation', () => {
  it('is found by the words that somebody marked, whole or in part, with values in them', () => {
    expect(wordsMarked('pl', 'Musimy odpowiedzieć do dnia: wtorek 29 grudnia 2026.')).toEqual([due]);
    expect(wordsMarked('pl', 'odpowiedzieć do')).toEqual([due]);
    expect(wordsMarked('pl', 'Anna Kowalska')).toEqual([]);
    expect(wordsMarked('pl', ' ')).toEqual([]);
  });

  it('can be chosen among the words that stand on the page, in its order, with gaps for what it shows about a person', () => {
    expect(wordsOnPage('pl', 'Start\nMamy o Tobie \u20683\u2069 informacje.\nAnna Kowalska\nMusimy odpowiedzieć do dnia: wtorek 29 grudnia 2026.')).toEqual([
      { name: 'vocabulary: item.start, home: title', words: 'Start' },
      { name: 'home: look.items_few', words: 'Mamy o Tobie … informacje.' },
      due,
    ]);
    expect(wordsOnPage('pl', 'Anna Kowalska\nNowy Start')).toEqual([]);
  });

  it('may be in what the landlord calls things, once those names are at hand', () => {
    expect(wordsMarked('pl', 'Czynsz i pieniądze')).toEqual([{ name: 'vocabulary: category.money.name', words: 'Czynsz i pieniądze' }]);
  });

  it('is told by mail with language, page and keys; without an address the help page tells how', () => {
    const mistake = { language: 'pl', subject: 'Błąd w tłumaczeniu', where: ['requests/:id', 'home: due'] };
    expect(mistakeLink({ ...mistake, email: 'help@example.org' })).toBe(`mailto:help@example.org?subject=${encodeURIComponent('Błąd w tłumaczeniu · pl · requests/:id · home: due')}`);
    expect(mistakeLink({ ...mistake, email: undefined })).toBe('/pl/help');
  });
});
