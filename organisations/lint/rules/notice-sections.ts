import { sectionIds } from '../../section-ids.ts';
import type { LintContext, LintRule } from '../context.ts';
import { type Finding, findingIn } from '../finding.ts';
import { noticeFiles } from '../notice-parts.ts';

const fileOf = (notice: string): string => `notices/${notice}/notice.json`;

/** The newest version says of each of its sections what it speaks of, in the order of the English text. */
export const sectionsAreNamed: LintRule = ({ pack }) => pack.notices.flatMap((notice): Finding[] => {
  const newest = notice.versions.at(-1);
  const whole = newest && pack.texts[`${notice.id}/${newest.version}/en`]?.whole;
  if (!newest || !whole) return [];
  const [named, there] = [(newest.sections ?? []).map((one) => one.id), sectionIds(whole)];
  const wrong = Array.from({ length: Math.max(named.length, there.length) }).findIndex((_none, place) => named[place] !== there[place]);
  return wrong < 0 ? [] : [findingIn(fileOf(notice.id))(
    'sections-differ', `${newest.version}.sections`, `has "${named[wrong] ?? 'nothing'}" where the English text has "${there[wrong] ?? 'nothing'}"`, 'List the sections of the English text in its order, each with what it speaks of.',
  )];
});

function silentIn({ pack, law }: LintContext): { readonly file: string; readonly version: string; readonly silent: readonly string[] } | undefined {
  const full = pack.notices.find((one) => one.id === law.duties.fullNotice);
  const newest = full?.versions.at(-1);
  if (!full || !newest?.sections) return undefined;
  const spokenOf = (part: 'categories' | 'uses' | 'choices', ids: readonly string[]) => {
    const lists = newest.sections?.map((one) => one[part]) ?? [];
    return lists.includes('all') ? [] : ids.filter((id) => !lists.some((list) => list?.includes(id))).map((id) => `${part}.${id}`);
  };
  const silent = [
    ...spokenOf('categories', pack.categories.map((one) => one.id)),
    ...spokenOf('uses', pack.purposes.map((one) => one.id)),
    ...spokenOf('choices', pack.choices.filter((one) => one.channels.length > 0).map((one) => one.purpose)),
    ...(newest.sections.some((one) => one.recipients) ? [] : ['recipients']),
  ];
  return { file: fileOf(full.id), version: newest.version, silent };
}

/** The full notice leads to everything that is held and decided: a section speaks of each category, use and choice, and one of who gets it. */
export const sectionsSpeakOfEverything: LintRule = (context) => {
  const found = silentIn(context);
  return found ? found.silent.map((one) => findingIn(found.file)('section-silent', `${found.version}.sections`, `none speaks of ${one}`, 'Name it in the section that tells of it, so that people find their own beside it.')) : [];
};

/** A whole translation has the sections of the English text: their anchors are the same. */
export const translationsKeepSections: LintRule = ({ pack }) => {
  const files = noticeFiles(pack);
  return files.filter((one) => one.language !== 'en' && one.text.whole !== null).flatMap(({ file, notice, version, text }) => {
    const english = files.find((one) => one.notice === notice && one.version === version && one.language === 'en')?.text.whole;
    const [own, source] = [sectionIds(text.whole ?? '').length, sectionIds(english ?? '').length];
    return english && own !== source ? [findingIn(file)('translation-differs', 'whole', `has ${own} sections, the English text has ${source}`, 'Keep each "##" heading of the English text.')] : [];
  });
};
