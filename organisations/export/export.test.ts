import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFile, type ExportFile } from '#contract/export-file.ts';
import type { ItemValue } from '#contract/my-data.ts';
import { nodePacking } from '#server/packing.ts';
import { readLocales, readPack, readVocabularies } from '#server/packs/read-pack.ts';
import { unzip } from '#tests/support/unzip.ts';
import { letterWords } from '../letter.ts';
import { sampleLines } from '../sample/sample-lines.ts';
import { wordsFor } from '../words.ts';
import { archiveOf, exportSchema } from './archive.ts';
import { exportTables } from './export-csv.ts';
import { standingOf } from '../acts/standing.ts';
import { exportFileOf, exportItemOf } from './export-file.ts';
import { exportPage } from './export-page.ts';
import { zip } from './zip.ts';

const pack = readPack('amplius');
const letters = readLocales('letters');
const say = (key: string, values: Readonly<Record<string, string>> = {}) => letterWords(letters, 'en', `export.${key}`, values);
const madeAt = '2026-11-22T09:00:00.000Z';

function fileOf(place: number): ExportFile {
  const person = [...sampleLines(pack, { residents: place + 1 })].findLast((line) => line.type === 'resident');
  if (!person) throw new Error('nobody of this number');
  const context = { pack, words: wordsFor(pack, readVocabularies(), 'en'), today: '2026-11-22' };
  const items = person.items.map((item) => exportItemOf(item, { addressHidden: person.addressHidden, dateOfBirth: person.dateOfBirth, standing: standingOf([], []) }, context)!);
  const { name, portalReference, dateOfBirth, language, addressHidden } = person;
  const reach = { points: [], preferences: { language: 'en', format: 'standard' as const, post: true }, hasCodeWord: false, sender: null };
  const deletions = [{ deletedOn: '2026-11-01', category: 'money', key: 'income', ruleId: 'six-years-after-payment', count: 2 }];
  return exportFileOf({ person: { name, portalReference, dateOfBirth, language }, addressHidden, items, choices: [], requests: [], reach, deletions, disclosures: [], decisions: [], receipts: [], messages: [] }, { madeAt, language: 'en' }, context);
}

/** Cells of a table of RFC 4180, read by other means than they were written by. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\u{feff}/u, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

const file = fileOf(0);
/** The file with these values alone. */
function withValues(values: readonly ItemValue[]): ExportFile {
  const [first] = file.items;
  if (!first) throw new Error('a file without facts');
  return { ...file, items: values.map((value, place) => ({ ...first, id: `item-${place}`, value })) };
}
const withValue = (text: string): ExportFile => withValues([{ kind: 'text', text }]);

describe('all my data', () => {
  it('keeps the shape that its schema says, and every id leads somewhere', () => {
    expect(exportFile.safeParse(file).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(exportSchema())).toContain('"https://json-schema.org/draft/2020-12/schema"');
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
    for (const item of file.items) {
      expect(ids(file.categories).has(item.category) && ids(file.sources).has(item.source) && ids(file.rules).has(item.rule), item.id).toBe(true);
      expect(item.purposes.every((id) => ids(file.purposes).has(id)) && item.recipients.every((id) => ids(file.recipients).has(id)), item.id).toBe(true);
    }
  });

  it('uncovers what is sensitive and leaves out what checks identity', () => {
    expect(file.items.find((item) => item.id.endsWith('bank-details'))?.value.kind).toBe('text');
    expect(file.items.find((item) => item.id.endsWith('security-answer'))?.value).toEqual({ kind: 'covered', reason: 'secret' });
  });

  it('has a hidden address nowhere, in no format', async () => {
    const hidden = fileOf(5);
    expect(hidden.items.filter((item) => item.value.kind === 'address')).toEqual([]);
    for (const format of ['page', 'csv', 'json'] as const) {
      const { bytes } = await archiveOf(format, hidden, say, nodePacking);
      const words = format === 'page' ? new TextDecoder().decode(bytes) : JSON.stringify(unzip(bytes));
      expect(words).not.toMatch(/Sample Street|Former Row/u);
    }
  });

  it('is the same file whenever it is made from the same data', async () => {
    for (const format of ['page', 'csv', 'json'] as const) expect(await archiveOf(format, file, say, nodePacking)).toEqual(await archiveOf(format, file, say, nodePacking));
  });
});

describe('tables', () => {
  it('have a line a fact and as many cells as columns, whatever stands in them', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 40 }), (texts) => {
      const [head, ...rows] = cells(exportTables(withValues(texts.map((text) => ({ kind: 'text', text }))))['facts.csv'] ?? '');
      expect([head, ...rows].map((row) => row?.length)).toEqual([21, ...texts.map(() => 21)]);
      expect(rows.map((row) => row[3]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, ''))).toEqual(texts);
    }), { numRuns: 20 });
  });

  it.each(['=1+1', '+44 7700', '-2', '@sum', '\tx', '=HYPERLINK("https://example.org")', '\n=1', '＝1+1'])('do not let a spreadsheet run %j', (text) => {
    expect(cells(exportTables(withValue(text))['facts.csv'] ?? '')[1]?.[3]).toBe(`'${text}`);
  });

  it('say money in pounds, a debt as a number below zero', () => {
    expect(cells(exportTables(withValues([{ kind: 'money', pence: -2150 }]))['facts.csv'] ?? '')[1]?.[3]).toBe('-21.5');
  });
});

describe('the page', () => {
  it('shows what is written and never runs it', () => {
    const html = exportPage(withValue('<script>alert("1")</script>'), say);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  it('runs from right to left where its language does', () => {
    expect(exportPage({ ...file, language: 'ur' }, say)).toContain('<html lang="ur" dir="rtl">');
  });

  it('begins with its kinds of facts, each with how many it has and one tap away', () => {
    const html = exportPage(file, say);
    const linked = [...html.matchAll(/<li><a href="#kind-([^"]+)">[^<]*<\/a> \((\d+)\)<\/li>/gu)];
    expect(linked.map(([, kind]) => kind)).toEqual(file.categories.map(({ id }) => id));
    expect(linked.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(file.items.length);
    for (const [, kind] of linked) expect(html.split(`<h2 id="kind-${kind}">`)).toHaveLength(2);
    // A part is laid out when it comes near, and on paper all of them are.
    expect(html.match(/<h2/gu)).toHaveLength((html.match(/<section>/gu) ?? []).length + 1);
    expect(html).toContain('@media print { section { content-visibility: visible; }');
  });
});

describe('an archive', () => {
  it('gives back what was put in', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-zñ]{1,9}\.txt$/u), fc.string({ unit: 'grapheme' })), async (files) => {
      const entries = Object.entries(files).map(([name, text]) => ({ name, bytes: nodePacking.utf8(text) }));
      expect(unzip(await zip(entries, madeAt, nodePacking))).toEqual(Object.fromEntries(entries.map(({ name, bytes }) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)])));
    }), { numRuns: 50 });
  });

  it('says what is in it, in every language that has the words', async () => {
    for (const language of Object.keys(letters)) {
      const inLanguage = (key: string, values: Readonly<Record<string, string>> = {}) => letterWords(letters, language, `export.${key}`, values);
      const { bytes } = await archiveOf('csv', file, inLanguage, nodePacking);
      expect(unzip(bytes)['README.txt'], language).toContain('facts.csv');
    }
  });
});
