import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';
import { noticeFiles } from '../notice-parts.ts';

/** A text belongs to the version it was made from (product promise 24). */
export const translationsKeepUp: LintRule = ({ pack }) => pack.notices.flatMap((notice) => notice.versions.flatMap(({ version, languages }) => languages.filter((one) => one.madeFrom !== version).map((one) => findingIn(`notices/${notice.id}/notice.json`)(
  'translation-behind', `${version}.${one.language}`, `was made from ${one.madeFrom}, so it is behind ${version}`, `Bring notices/${notice.id}/${version}/${one.language}.md up to ${version} and write "madeFrom": "${version}", or list the language under ${one.madeFrom} only.`,
))));

const phones = (text: string): string[] => [...text.matchAll(/(?<![\d-])0\d{2,4} \d{3} ?\d{3,4}(?!\d)/gu)].map((one) => one[0].replaceAll(' ', ''));
const links = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/gu)].map((one) => one[1] ?? '');

/** Numbers to call and links are no matter of language. A link to a page of the portal leads to it in the reader's language. A summary keeps those of the summary. */
export const translationsKeepFacts: LintRule = ({ pack }) => {
  const files = noticeFiles(pack);
  return files.filter((one) => one.language !== 'en').flatMap(({ file, notice, version, language, text }) => {
    const english = files.find((one) => one.notice === notice && one.version === version && one.language === 'en');
    if (!english) return [];
    const [own, source] = [text, english.text].map((one) => (text.whole === null ? one.summary : `${one.summary} ${one.whole ?? ''}`));
    const [wanted, there] = [[...phones(source ?? ''), ...links(source ?? '').map((one) => one.replace(/^\/en\//u, `/${language}/`))], new Set([...phones(own ?? ''), ...links(own ?? '')])];
    return [...new Set(wanted)].filter((one) => !there.has(one)).map((one) => findingIn(file)('translation-differs', one, 'is in the English text but not here', `Write ${one} where the English text has it.`));
  });
};

/** The English text counts, so no version is without it. */
export const englishCounts: LintRule = ({ pack }) => pack.notices.flatMap((notice) => notice.versions.filter((one) => !one.languages.some((language) => language.language === 'en')).map(({ version }) => findingIn(`notices/${notice.id}/notice.json`)(
  'english-missing', version, 'has no English text, which is the one that counts', `Write notices/${notice.id}/${version}/en.md and name it here.`,
)));

/** Versions follow each other in number and in time; the newest is the last. */
export const versionsFollow: LintRule = ({ pack }) => pack.notices.flatMap((notice) => notice.versions.flatMap(({ version, from }, place) => {
  const before = notice.versions[place - 1];
  return before && (before.from >= from || Number(before.version.slice(1)) >= Number(version.slice(1)))
    ? [findingIn(`notices/${notice.id}/notice.json`)('version-order', version, `does not follow ${before.version} of ${before.from}`, 'Put versions in the order of their dates, the newest last.')] : [];
}));

/** What is new against the version before is told in plain words, in English at least. */
export const changesAreTold: LintRule = ({ pack }) => pack.notices.flatMap((notice) => notice.versions.slice(1).filter((one) => !one.change?.words['en']).map(({ version }) => findingIn(`notices/${notice.id}/notice.json`)(
  'change-untold', version, 'does not say what is new', 'Add "change" with its size and a few plain sentences by language.',
)));

/** A text that notice.json does not name is never shown. */
export const textsAreNamed: LintRule = ({ pack }) => Object.keys(pack.texts).filter((key) => {
  const [notice, version, language] = key.split('/');
  return !pack.notices.some((one) => one.id === notice && one.versions.some((other) => other.version === version && other.languages.some((said) => said.language === language)));
}).map((key) => findingIn(`notices/${key}.md`)('text-unnamed', 'text', 'is not named in notice.json, so nobody sees it', 'Name its version and language in notice.json.'));

/** A summary is not enough for people who live there in numbers. */
export const areaCanRead: LintRule = ({ pack }) => {
  const { languages, areaLanguages } = pack.organisation;
  return pack.notices.flatMap(({ id, versions }) => (areaLanguages?.languages ?? []).filter((one) => languages.includes(one) && !pack.texts[`${id}/${versions.at(-1)?.version ?? ''}/${one}`]?.whole).map((one) => findingIn(`notices/${id}/notice.json`)(
    'area-language-missing', one, 'is spoken by many in the area, but the whole notice is not there in it', `Write the whole in notices/${id}/${versions.at(-1)?.version ?? ''}/${one}.md, after its summary and a line ---.`,
  )));
};
