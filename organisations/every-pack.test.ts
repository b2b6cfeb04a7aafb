import { describe, expect, it } from 'vitest';
import { choiceList, readChoice } from '#contract/choices.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { organisation as organisationShape } from '#contract/organisation.ts';
import { requestOptions } from '#contract/request-options.ts';
import { moreLanguages } from '#domain/more-languages.ts';
import { organisationsHere, readPack, readVocabularies } from '#server/packs/read-pack.ts';
import { registerKeys } from './item-kinds.ts';
import { vocabularyKeys } from './lint/vocabulary-keys.ts';
import { knownPeople } from './sample/known-people.ts';
import { sampleLines } from './sample/sample-lines.ts';
import { standingOf } from './acts/standing.ts';
import { categoriesView, categoryView } from './views/category-view.ts';
import { choiceListView, choiceView } from './views/choice-view.ts';
import { organisationView } from './views/organisation-view.ts';
import { requestOptionsView } from './views/request-options-view.ts';
import { wordsFor } from './words.ts';

const vocabularies = readVocabularies();
const today = '2026-11-22';

describe.each(organisationsHere())('the pack of %s', (name) => {
  const pack = readPack(name);
  const words = wordsFor(pack, vocabularies, 'en');
  const context = { pack, words, today };
  const residents = [...sampleLines(pack, { residents: Object.keys(knownPeople).length })].filter((line) => line.type === 'resident');
  const everything = residents.find((one) => one.portalReference === knownPeople.everything.portalReference)!;

  it('has English words for every id', () => {
    expect(vocabularyKeys(pack).filter((key) => words(key).text.trim() === '')).toEqual([]);
  });

  it('has each notice whole in English, Welsh, Polish, Urdu and the languages of its area that the app has, and in short in all ten', () => {
    const { languages, areaLanguages } = pack.organisation;
    expect(areaLanguages?.languages.length).toBeGreaterThan(0);
    const whole = new Set(['en', 'cy', 'pl', 'ur', ...(areaLanguages?.languages.filter((one) => languages.includes(one)) ?? [])]);
    const newest = pack.notices.map(({ id, versions }) => `${id}/${versions.at(-1)?.version ?? ''}`);
    expect(newest.flatMap((key) => [...whole].map((one) => `${key}/${one}`)).filter((key) => !pack.texts[key]?.whole)).toEqual([]);
    expect(languages).toHaveLength(10);
    expect(newest.flatMap((key) => languages.map((one) => `${key}/${one}`)).filter((key) => !pack.texts[key]?.summary)).toEqual([]);
  });

  it('has each notice in easy words in all ten, with the pictures of the English ones', () => {
    const newest = pack.notices.map(({ id, versions }) => `${id}/${versions.at(-1)?.version ?? ''}`);
    const pictures = (key: string) => pack.easy[key]?.parts.map((one) => one.picture);
    expect(newest.filter((key) => !pictures(`${key}/en`))).toEqual([]);
    for (const key of newest) for (const language of pack.organisation.languages) expect(pictures(`${key}/${language}`), `${key}/${language}`).toEqual(pictures(`${key}/en`));
  });

  it('lets a notice be asked for in every language of its area', () => {
    const { languages, areaLanguages } = pack.organisation;
    expect(areaLanguages?.languages.filter((one) => !languages.includes(one) && !moreLanguages.includes(one))).toEqual([]);
  });

  it('shows every category of a full record, with covered values and without', () => {
    for (const level of [1, 2] as const) {
      for (const addressHidden of [false, true]) {
        for (const { id, items } of pack.categories) {
          const view = categoryView(id, everything.items, { level, addressHidden, dateOfBirth: everything.dateOfBirth, standing: standingOf([], []) }, context);
          expect(readCategory.answers[200].safeParse(view).error?.issues ?? [], id).toEqual([]);
          // Of what nobody but the person puts on record a sample has nothing.
          if (items.some((item) => !registerKeys.includes(item.key))) expect(view?.items.length, id).toBeGreaterThan(0);
        }
      }
    }
    expect(listCategories.answers[200].safeParse(categoriesView({ counts: {}, homes: [], standing: standingOf([], []), addressHidden: false, only: null }, context)).error?.issues ?? []).toEqual([]);
  });

  it('has a sample of every kind of fact but for the few that a person living there lacks', () => {
    const there = new Set(residents.flatMap((one) => one.items.map((item) => `${item.category}.${item.key}`)));
    const lacking = pack.categories.flatMap((category) => category.items.map((item) => `${category.id}.${item.key}`)).filter((key) => !there.has(key));
    expect(lacking.filter((key) => !registerKeys.includes(key.split('.')[1] ?? '')).filter((key) => !/\.(?:[a-z]+-end|forwarding-address|end)$/u.test(key))).toEqual([]);
  });

  it('shows every purpose that it lists as a choice, with its basis and what happens after a no', () => {
    const list = choiceListView(pack, words, []);
    expect(choiceList.safeParse(list).error?.issues ?? []).toEqual([]);
    expect(list.purposes.map((one) => one.id)).toEqual(pack.choices.map((one) => one.purpose));
    for (const { id } of list.purposes) expect(readChoice.answers[200].safeParse(choiceView(pack, words, [], id)).error?.issues ?? [], id).toEqual([]);
  });

  it('shows the landlord, and what can be asked for', () => {
    expect(organisationShape.safeParse(organisationView(pack, words)).error?.issues ?? []).toEqual([]);
    const options = requestOptionsView(pack, words);
    expect(requestOptions.safeParse(options).error?.issues ?? []).toEqual([]);
    expect(options.recipients.some((one) => pack.recipients.some((other) => other.id === one.id && other.denied))).toBe(false);
  });
});
