import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageRules } from '../../scripts/words/language-rules.ts';
import { noticeFaults } from '../../scripts/words/notice-faults.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const translations = globSync('organisations/*/notices/*/v*/*.md', { cwd: root }).filter((name) => !/\/(?:easy-)?en\.md$/u.test(name));
/** A text in a language, or the same in easy words: `pl.md`, `easy-pl.md`. */
const fileName = /(?<easy>easy-)?(?<language>[\w-]+)\.md$/u;

describe('translated notices', () => {
  it('are there to be checked', () => {
    expect(translations.length).toBeGreaterThan(0);
  });

  it.each(translations)('%s says as much as the English one: parts, rows, numbers, addresses', (name) => {
    const { easy = '', language = '' } = fileName.exec(name)?.groups ?? {};
    expect(noticeFaults(read(name.replace(fileName, `${easy}en.md`)), read(name), language, languageRules[language])).toEqual([]);
  });

  it('a summary alone is held against the summary', () => {
    const english = '# A\n\n- **One.** 31 days.\n\n---\n\n## B\n\n- two\n';
    expect(noticeFaults(english, '# A\n\n- **Un.** 31 de zile.\n', 'ro', languageRules['ro'])).toEqual([]);
    expect(noticeFaults(english, '# A\n\n- **Un.** 30 de zile.\n', 'ro', languageRules['ro']).join()).toContain('numbers differ');
  });

  it('a planted fault is found: a row that is gone, a wrong article, a link into another language, letters of a neighbour', () => {
    const english = '# A\n\nSee [help](/en/help).\n\n---\n\n## B\n\n| x | y |\n|---|---|\n| Art. 6(1)(b) | 31 days |\n\n- one\n- two\n';
    const faults = (urdu: string) => noticeFaults(english, urdu, 'ur', languageRules['ur']).join('; ');
    expect(faults('# ا\n\nدیکھیں [مدد](/ur/help)۔\n\n---\n\n## ب\n\n| ا | ب |\n|---|---|\n| Art. 6(1)(b) | 31 دن |\n\n- ایک\n- دو\n')).toBe('');
    expect(faults('# ا\n\nدیکھیں [مدد](/en/help)۔\n\n---\n\n## ب\n\n| ا | ب |\n|---|---|\n| Art. 6(1)(c) | 30 دن |\n\n- ایک\n')).toMatch(/numbers.*addresses.*list items|list items.*numbers.*addresses/u);
    expect(faults('# ا\n\nكتاب [مدد](/ur/help)۔\n\n---\n\n## ب\n\n| ا | ب |\n|---|---|\n| Art. 6(1)(b) | 31 دن |\n\n- ایک\n- دو\n')).toContain('letter ك');
  });
});
