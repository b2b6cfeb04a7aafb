import { describe, expect, it } from 'vitest';
import { checkWords, type Kept } from '../../scripts/words/check-words.ts';
import { judgeMissing } from '../../scripts/words/completeness.ts';
import { glossaryFaults, glossaryHints } from '../../scripts/words/glossary.ts';
import { extraKeys, missingKeys } from '../../scripts/words/key-faults.ts';
import { behind, fingerprints } from '../../scripts/words/made-from.ts';

const english = { home: { 'title': 'Home', 'due': 'We must answer {{name}} by {{date}}.', 'ask': 'What next?', 'items_one': '{{count}} fact', 'items_other': '{{count}} facts', 'link': 'Read https://ico.org.uk or “ask”.' } };
const nothing: Kept = { names: { GDPR: 'a law' }, same: {} };
const faults = (language: string, words: Record<string, string>, kept = nothing) => checkWords(english, { home: words }, language, kept).map(({ where, what }) => `${where} ${what}`);

describe('the checks of words find', () => {
  it('a key that is missing, and a plural form that is missing', () => {
    const polish = { home: { 'title': 'Początek', 'due': 'x', 'ask': 'x', 'link': 'x', 'items_one': 'x', 'items_few': 'x', 'items_other': 'x' } };
    expect(missingKeys(english, polish, 'pl')).toEqual(['home:items_many']);
    expect(missingKeys(english, { home: {} }, 'cy')).toContain('home:items_zero');
    expect(missingKeys(english, {}, 'pl')).toContain('home:title');
  });

  it('a key that English does not have, and a plural form that the language has no use for', () => {
    expect(extraKeys(english, { home: { titel: 'Początek' } }, 'pl').map((one) => one.where)).toEqual(['home:titel']);
    expect(extraKeys(english, { home: { items_few: 'x', items_other: 'x' } }, 'ur').map((one) => one.where)).toEqual(['home:items_few']);
    expect(extraKeys(english, { other: { title: 'x' } }, 'ur').map((one) => one.where)).toEqual(['other:title']);
  });

  it('English that was changed after it was translated', () => {
    expect(behind({ home: { title: 'Home page', ask: 'New' } }, fingerprints({ home: { title: 'Home' } }))).toEqual(['home:title']);
  });

  it('a placeholder that was lost, swapped or misspelt', () => {
    expect(faults('pl', { due: 'Odpowiemy do {{date}}.' })).toEqual([expect.stringContaining('placeholders are date, in English date, name')]);
    expect(faults('pl', { due: 'Odpowiemy {{nazwa}} do {{date}}.' })).toEqual([expect.stringContaining('placeholders are date, nazwa')]);
    expect(faults('pl', { due: 'Odpowiemy {{name} do {{date}}.' }).join()).toContain('a brace stands alone');
    expect(faults('pl', { items_few: 'fakty' })).toEqual([expect.stringContaining('placeholders')]);
    expect(faults('ar', { items_two: 'معلومتان' })).toEqual([]);
  });

  it('an address or a tag that is not the same', () => {
    expect(faults('pl', { link: 'Czytaj https://uodo.gov.pl albo „pytaj”.' })).toEqual([expect.stringContaining('addresses')]);
    expect(faults('pl', { title: '<b>Początek</b>' })).toEqual([expect.stringContaining('tags')]);
  });

  it('English that was left over', () => {
    expect(faults('cy', { title: 'Home' })).toEqual(['home:title is still English']);
    expect(faults('cy', { title: 'Home' }, { names: {}, same: { cy: { Home: 'a reason' } } })).toEqual([]);
    expect(faults('pl', { ask: 'Co dalej with tym?' })).toEqual(['home:ask has the English word "with"']);
    expect(faults('cy', { title: 'Hafan' }, { names: {}, same: { cy: { Home: 'a reason' } } })).toEqual(['home is in kept.json without need']);
  });

  it('the wrong script, letters of a neighbour, other digits', () => {
    expect(faults('pa', { title: 'घर' })).toEqual([expect.stringContaining('not in Gurmukhi letters')]);
    expect(faults('bn', { title: 'ঘর Home' }).join()).toContain('not in Bengali letters: Home');
    expect(faults('bn', { title: 'ঘর GDPR' })).toEqual([]);
    expect(faults('ur', { title: 'كھر' })).toEqual(['home:title letter ك belongs to another language']);
    expect(faults('ar', { title: 'بیت' })).toEqual(['home:title letter ی belongs to another language']);
    expect(faults('ro', { title: 'acasă şi' })).toEqual(['home:title letter ş belongs to another language']);
    expect(faults('bn', { items_other: '{{count}} ৩' })).toEqual(['home:items_other digits of another kind than 0-9']);
  });

  it('signs of another language, and an end that differs', () => {
    expect(faults('ur', { ask: 'آگے کیا?' }).join()).toContain('the sign ? belongs to another language');
    expect(faults('ur', { due: '{{name}} کو {{date}} تک جواب.' }).join()).toContain('a full stop is ۔ here');
    expect(faults('pl', { link: 'Czytaj https://ico.org.uk albo "pytaj".' })).toEqual([expect.stringContaining('quotation marks should be „…”')]);
    expect(faults('pl', { title: 'Początek.' })).toEqual([expect.stringContaining('ends with a full stop, in English with no sign')]);
    expect(faults('pl', { ask: 'Co dalej' })).toEqual([expect.stringContaining('ends with no sign')]);
    expect(faults('cy', { title: "Fy nghartref i'r byd" })).toEqual(['home:title an apostrophe is ’ here']);
    expect(faults('pl', { title: 'Witamy!' }).join()).toContain('an exclamation mark');
  });

  it('signs that nobody sees, stray spaces, letters that are not composed', () => {
    expect(faults('ur', { title: 'گھر\u200F' })).toEqual([expect.stringContaining('turns the direction')]);
    expect(faults('pl', { title: 'Począ\u00ADtek' })).toEqual([expect.stringContaining('nobody sees')]);
    expect(faults('pl', { title: 'Początek ' })).toEqual(['home:title a space too many']);
    expect(faults('pl', { title: 'Poc\u0328ztek'.normalize('NFD').replace('c\u0328', 'a\u0328') }).join()).toContain('not composed');
  });

  it('a language that nobody has described', () => {
    expect(faults('xx', { title: 'Dom' })).toEqual([expect.stringContaining('nobody has said how this language is written')]);
  });
});

describe('what is missing', () => {
  it('is a fault without a list, and when it is not on it', () => {
    expect(judgeMissing({ cy: ['home:new'], pl: ['home:new'] })['cy']!.faults).toEqual([{ where: 'home:new', what: 'is missing' }]);
    expect(judgeMissing({ cy: ['home:old'], pl: [] }, { cy: ['home:later'], pl: [] })['cy']!.faults[0]).toEqual({ where: 'home:old', what: 'is missing' });
  });

  it('is borne while its language is being written, or when it is listed', () => {
    const judged = judgeMissing({ cy: ['home:new_zero', 'home:new_other'], pl: ['home:later'] }, { cy: 'being written', pl: ['home:later'] });
    expect(judged).toEqual({ cy: { faults: [], open: ['home:new_zero', 'home:new_other'] }, pl: { faults: [], open: ['home:later'] } });
  });

  it('leaves the list when it has come', () => {
    expect(judgeMissing({ pl: [] }, { pl: ['home:later'] })['pl']!.faults).toEqual([{ where: 'home:later', what: expect.stringContaining('take it off') as string }]);
    expect(judgeMissing({ cy: [] }, { cy: 'being written' })['cy']!.faults).toEqual([{ where: 'cy', what: expect.stringContaining('take it off') as string }]);
  });
});

describe('the glossary', () => {
  const terms = { objection: { says: ['objection'], note: 'Art. 21' } };
  it('hints where its word is not used, and not where it is inflected', () => {
    const polish = { objection: { term: 'sprzeciw', stems: ['sprzeciw'], note: 'EU text' } };
    const source = { home: { a: 'Your objection', b: 'Objection noted' } };
    expect(glossaryHints(source, { home: { a: 'Twój protest', b: 'Zapisano sprzeciwy' } }, terms, polish)).toEqual([{ where: 'home:a', what: '"objection" is usually "sprzeciw"' }]);
  });

  it('is whole: every term has a word, a note, and stems that find it', () => {
    expect(glossaryFaults(terms, {})).toHaveLength(1);
    expect(glossaryFaults(terms, { objection: { term: 'sprzeciw', stems: ['protest'], note: 'EU text' } })).toHaveLength(1);
    expect(glossaryFaults({}, { objection: { term: 'sprzeciw', stems: ['sprzeciw'], note: '' } })).toHaveLength(2);
  });
});
