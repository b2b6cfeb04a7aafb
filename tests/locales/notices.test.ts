import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageRules } from '../../scripts/words/language-rules.ts';
import { noticeFaults } from '../../scripts/words/notice-faults.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const translations = globSync('organisations/*/notices/*/v*/*.md', { cwd: root }).filter((name) => !/\/(?:easy-)?en\.md$/u.test(name));
/** A text in a language, or the same in easy words: `pl.md`, `easy-pl.md`. */
const fileName = /(?<easy>easy-)?(?<language>[\w-]+)\.md$/u;

/** What the notices promise on a complaint (section 164A of the Data Protection Act 2018): to say within 30 days that it has come, not to answer it by then. */
const complaintHasCome: Readonly<Record<string, string>> = {
  en: 'We tell you within 30 days that we have your complaint.',
  cy: 'Byddwn yn dweud wrthych o fewn 30 diwrnod fod eich cwyn gennym.',
  pl: 'W ciągu 30 dni powiemy Ci, że mamy Twoją skargę.',
  ro: 'În 30 de zile vă spunem că am primit plângerea dumneavoastră.',
  pa: 'ਅਸੀਂ 30 ਦਿਨਾਂ ਵਿੱਚ ਦੱਸਦੇ ਹਾਂ ਕਿ ਤੁਹਾਡੀ ਸ਼ਿਕਾਇਤ ਸਾਨੂੰ ਮਿਲ ਗਈ ਹੈ।',
  ur: 'ہم 30 دن کے اندر بتاتے ہیں کہ آپ کی شکایت ہمیں مل گئی ہے۔',
  ar: 'نخبرك خلال 30 يومًا بأننا استلمنا شكواك.',
  bn: 'আমরা 30 দিনের মধ্যে জানাই যে আপনার অভিযোগ পেয়েছি।',
  so: 'Waxaan 30 maalmood gudahood kuugu sheegnaa inaan helnay cabashadaada.',
  pt: 'Dizemos-lhe no prazo de 30 dias que recebemos a sua reclamação.',
};

describe('translated notices', () => {
  it('are there to be checked', () => {
    expect(translations.length).toBeGreaterThan(0);
  });

  it.each(translations)('%s says as much as the English one: parts, rows, numbers, addresses', (name) => {
    const { easy = '', language = '' } = fileName.exec(name)?.groups ?? {};
    expect(noticeFaults(read(name.replace(fileName, `${easy}en.md`)), read(name), language, languageRules[language])).toEqual([]);
  });

  it('the easy words promise on a complaint what the notice promises, and name 30 days nowhere else', () => {
    const easy = globSync('organisations/*/notices/*/v*/easy-*.md', { cwd: root });
    expect(easy.length).toBeGreaterThan(0);
    const lines = easy.map((name) => ({ name, said: read(name).split('\n').filter((line) => /\b30\b/u.test(line)) }));
    expect(lines).toEqual(easy.map((name) => ({ name, said: [complaintHasCome[fileName.exec(name)?.groups?.['language'] ?? '']] })));
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
