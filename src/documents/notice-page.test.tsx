import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { testPack, testVocabularies } from '#tests/support/test-pack.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import documents from '#locales/en/documents.json' with { type: 'json' };
import polish from '#locales/pl/documents.json' with { type: 'json' };
import { AccessibilityPage } from './accessibility-page.tsx';
import { ArchivePage } from './notice-lists.tsx';
import { NoticePage } from './notice-page.tsx';

const notice = { id: 'privacy', fact: { from: 'made-up', sure: 'sample' as const }, versions: [{ version: 'v1', from: '2026-01-01', languages: [{ language: 'en', madeFrom: 'v1', draft: false }, { language: 'pl', madeFrom: 'v1', draft: true }] }] };
const texts = { 'privacy/v1/en': { title: 'Privacy', summary: 'Short', whole: '## Long\n\nWords' }, 'privacy/v1/pl': { title: 'Prywatność', summary: 'Krótko', whole: null } };
const site = { pack: { ...testPack, notices: [notice], texts }, vocabularies: testVocabularies, documents: { en: documents, pl: polish }, common: { en: common }, languages: ['en', 'pl'], drafts: ['pl'] };
const page = renderToStaticMarkup(<NoticePage site={site} language="pl" notice={notice} version="v1" format="standard" named={false} />);

it('a summary alone in the language of the page is followed by the whole in English, which says what it is', () => {
  expect(page).toMatch(/<h1[^>]*><span>Prywatność<\/span>/u);
  expect(page).toContain('<div><p>Krótko</p>');
  expect(page).toContain(polish['notice.summary-only']);
  expect(page).toMatch(/<ol lang="en" dir="ltr"><li><a href="#long">Long<\/a>/u);
  expect(page).toMatch(/<div class="document-body" lang="en" dir="ltr"><section><h2/u);
  expect(page).not.toContain(polish['notice.not-translated']);
});

it('a version that is not translated yet says so and leads to the older one that is', () => {
  const newer = { ...notice, versions: [...notice.versions, { version: 'v2', from: '2026-06-01', languages: [{ language: 'en', madeFrom: 'v2', draft: false }] }] };
  const both = { ...site, pack: { ...site.pack, notices: [newer], texts: { ...texts, 'privacy/v2/en': { title: 'Privacy', summary: 'Shorter', whole: '## Long' } } } };
  const behind = renderToStaticMarkup(<NoticePage site={both} language="pl" notice={newer} version="v2" format="standard" named={false} />);
  expect(behind).toContain(polish['notice.behind'].replace('{{version}}', '1'));
  expect(behind).toContain('href="/pl/notices/privacy/v1"');
  expect(behind).toContain(polish['notice.not-translated']);
  expect(page).not.toContain('/pl/notices/privacy/v1"');
});

it('the archive says in which languages each version is there', () => {
  const archive = renderToStaticMarkup(<ArchivePage site={site} language="pl" notice={notice} />);
  expect(archive).toContain('<span lang="en" dir="ltr">English</span> · <span lang="pl" dir="ltr">Polski</span>');
});

it('a recording says what it is of, how long and how big before anything is fetched, and that it lags behind', () => {
  const languages = [{ language: 'en', madeFrom: 'v2', draft: false, voice: { madeFrom: 'v1', reads: 'whole' as const, seconds: 412 } }];
  const spoken = { ...notice, versions: [...notice.versions, { version: 'v2', from: '2026-06-01', languages }] };
  const both = { ...site, pack: { ...site.pack, notices: [spoken], texts: { ...texts, 'privacy/v2/en': { title: 'Privacy', summary: 'Shorter', whole: '## Long' } } }, voices: { 'privacy/v1/en': { address: '/assets/privacy-v1-en-0123456789.mp3', bytes: 3_240_000 } } };
  const drawn = (version: string, language = 'en') => renderToStaticMarkup(<NoticePage site={both} language={language} notice={spoken} version={version} format="standard" named={false} />);
  const heard = drawn('v2').replaceAll(/[\u2068\u2069]|<\/?bdi>/gu, '');
  expect(heard).toContain('Length: 6:52 minutes. Size: 3.2 MB.');
  expect(heard).toContain('<audio controls="" preload="none" src="/assets/privacy-v1-en-0123456789.mp3"');
  expect(heard).toContain('The recording is of version 1.');
  expect(heard).toContain('href="/en/notices/privacy/changes/v1/v2"');
  expect(heard).toContain('download=""');
  expect(heard).toContain('A person reads the whole notice.');
  expect(drawn('v1')).not.toContain('<audio');
  expect(drawn('v2', 'pl')).not.toContain('<audio');
});

it('a recording that a machine made says so, and the statement goes on saying that no person has made one', () => {
  const readBy = (by: 'person' | 'machine') => ({ ...site, pack: { ...site.pack, notices: [{ ...notice, versions: notice.versions.map((one) => ({ ...one, languages: [{ language: 'en', madeFrom: 'v1', draft: false, voice: { madeFrom: 'v1', reads: 'summary' as const, by, seconds: 95 } }] })) }] }, voices: { 'privacy/v1/en': { address: '/assets/privacy-v1-en-0123456789.mp3', bytes: 286_000 } } });
  const statement = (by: 'person' | 'machine', language = 'en') => renderToStaticMarkup(<AccessibilityPage site={readBy(by)} language={language} />);
  const machine = readBy('machine');
  expect(renderToStaticMarkup(<NoticePage site={machine} language="en" notice={machine.pack.notices[0] ?? notice} version="v1" format="standard" named={false} />)).toContain('A machine reads the short part. No person has recorded it yet.');
  expect(statement('machine')).toContain('No person has recorded our notices in this language yet.');
  expect(statement('person')).not.toContain('No person has recorded');
  expect(statement('person', 'pl')).toContain('Nikt jeszcze nie nagrał');
});
