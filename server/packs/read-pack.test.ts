import { describe, expect, it } from 'vitest';
import { wordsFor } from '#organisations/words.ts';
import { categoriesView } from '#organisations/views/category-view.ts';
import { choiceListView } from '#organisations/views/choice-view.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { organisationsHere, readPack, readPackFiles, readVocabularies } from './read-pack.ts';
import { loadPack, PackError } from '#organisations/load-pack.ts';

const vocabularies = readVocabularies();

describe.each(organisationsHere())('the pack of %s', (organisation) => {
  const pack = readPack(organisation);
  const words = wordsFor(pack, vocabularies, 'en');

  it('has a word for everything it names', () => {
    const keys = [
      ...pack.categories.flatMap((one) => [`category.${one.id}.name`, `category.${one.id}.description`, ...one.items.map((item) => `item.${item.key}`)]),
      ...pack.purposes.flatMap((one) => [`purpose.${one.id}.name`, `purpose.${one.id}.description`, `basis.${one.basis.code}`]),
      ...pack.recipients.flatMap((one) => [`recipient.${one.id}.name`, `recipient.${one.id}.why`]),
      ...pack.retention.flatMap((one) => [`retention.${one.id}`, `start-event.${one.startEvent}`]),
      ...pack.dataSources.map((one) => `data-source.${one.id}`), ...pack.holds.map((one) => `hold.${one.id}`), ...pack.notices.map((one) => `notice.${one.id}.title`),
    ];
    const missing = keys.filter((key) => {
      try {
        return words(key).text === '';
      } catch (error) {
        if (error instanceof Error && error.name === 'MissingWords') return true;
        throw error;
      }
    });
    expect(missing).toEqual([]);
  });

  it('makes every view', () => {
    expect(categoriesView({}, { pack, words, today: '2026-11-22' }).categories).toHaveLength(pack.categories.length);
    expect(choiceListView(pack, words, []).purposes).toHaveLength(pack.choices.length);
    expect(organisationView(pack, words).contacts.length).toBeGreaterThan(0);
  });
});

describe('a pack with faults', () => {
  it('is refused with file and field of each', () => {
    const files = readPackFiles('amplius');
    const categories = structuredClone(files['categories.json']) as { items: { retention: string }[] }[];
    const item = categories[0]?.items[0];
    if (!item) throw new Error('the pack has no item');
    item.retention = 'no-such-rule';
    const refuse = (changed: Record<string, unknown>) => {
      try {
        loadPack({ ...files, ...changed });
      } catch (error) {
        if (error instanceof PackError) return error.faults;
        throw error;
      }
      return [];
    };
    expect(refuse({ 'categories.json': categories })).toEqual([{ file: 'categories.json', field: 'about-you.name.retention', message: expect.stringContaining('no-such-rule') as unknown }]);
    expect(refuse({ 'holds.json': undefined }).map((one) => one.file)).toEqual(['holds.json']);
    expect(refuse({ 'notices/privacy/v1/en.md': 'no layers' }).map((one) => one.file)).toContain('notices/privacy/v1/en.md');
  });

  it('of an organisation that is not there says which are', () => {
    expect(() => readPack('nowhere')).toThrow(/amplius/u);
  });
});
