import type { Pack } from '../../pack.ts';
import type { LintContext, LintRule } from '../context.ts';
import { durationsIn, levelled } from '../durations.ts';
import { type Finding, findingIn } from '../finding.ts';
import { newestEnglish, type NoticeFile } from '../notice-parts.ts';
import { markdownSentences } from '../plain-sentences.ts';
import { type UseRow, useRows } from '../use-rows.ts';

/** Times of a pack's rules that can be said as one number: `P0D` is "until it happens", so it is none. */
const timesOf = (periods: readonly (string | null)[]): Set<string> => new Set(periods.flatMap((one) => (one === null || /^P0?D?$/u.test(one) ? [] : [levelled(one)])));

function rulesOf(pack: Pack, purpose: string): Set<string> {
  const own = pack.purposes.find((one) => one.id === purpose)?.retention ?? [];
  return new Set([...own, ...pack.categories.flatMap((category) => category.items.filter((item) => item.purposes.includes(purpose)).map((item) => item.retention))]);
}

const englishOf = ({ pack, vocabularies }: LintContext, key: string): string | undefined => pack.words['en']?.[key] ?? vocabularies['en']?.[key];
const say = (durations: Iterable<string>): string => [...durations].join(', ') || 'none';

function rowFaults(row: UseRow, purpose: Pack['purposes'][number], pack: Pack, file: string): Finding[] {
  const finding = findingIn(file);
  const where = `${row.field}, "${row.why}"`;
  const articles = [purpose.basis.article.split(',')[0] ?? '', ...(purpose.basis.condition?.match(/Art\. \d+(?:\(\d\)\([a-z]\))?/gu) ?? [])];
  const times = timesOf(pack.retention.filter((one) => rulesOf(pack, purpose.id).has(one.id)).map((one) => one.period));
  const said = new Set(durationsIn(row.howLong).map(levelled));
  return [
    ...articles.filter((one) => !row.lawful.includes(one)).map((one) => finding('notice-basis-differs', where, `does not name ${one}, on which purposes.json rests it`, `Name ${one}, or change purposes.json.`)),
    ...[...said].filter((one) => !times.has(one)).map((one) => finding('notice-retention-differs', where, `says ${one}, but the pack keeps it ${say(times)}`, 'Make the notice and retention.json say the same.')),
    ...[...times].filter((one) => !said.has(one)).map((one) => finding('notice-retention-silent', where, `leaves out ${one}, for which the pack keeps some of it`, `Say ${one} as well, or change the retention of the items.`)),
  ];
}

const fullNotices = ({ pack, law }: LintContext): NoticeFile[] => newestEnglish(pack).filter((one) => one.notice === law.duties.fullNotice);

function useFaults({ file, parts }: NoticeFile, context: LintContext): Finding[] {
  const { pack, law } = context;
  const finding = findingIn(file);
  const named = pack.purposes.map((purpose) => ({ purpose, name: englishOf(context, `purpose.${purpose.id}.name`) ?? '' })).toSorted((a, b) => b.name.length - a.name.length);
  // The longest name wins: "Keep people safe" must not take the row of "Keep people safe at home".
  const rows = useRows(parts, law.duties.table).map((row) => ({ row, purpose: named.find(({ name }) => name !== '' && row.why.toLowerCase().startsWith(name.toLowerCase()))?.purpose }));
  const told = new Set(rows.map((one) => one.purpose?.id));
  const silent = named.filter(({ purpose }) => !told.has(purpose.id) && !purpose.toldWhereAsked).map(({ purpose, name }) => finding(
    'use-not-told', purpose.id, `no row of the table of uses begins with "${name}"`, 'Add a row: the name of the purpose, its basis with the article, and how long.',
  ));
  const unknown = rows.filter((one) => !one.purpose).map(({ row }) => finding(
    'use-unknown', `${row.field}, "${row.why}"`, 'is no purpose of purposes.json', 'Begin the row with the name of a purpose, or add the purpose.',
  ));
  return [...silent, ...unknown, ...rows.flatMap(({ row, purpose }) => (purpose ? rowFaults(row, purpose, pack, file) : []))];
}

/** The full notice has a row for every use, with the basis and the times of the pack. */
export const noticeMapsEveryUse: LintRule = (context) => fullNotices(context).flatMap((one) => useFaults(one, context));

/** A time that a notice names is one of the pack's or one of the law's. */
export const noticeTimesAreThePacks: LintRule = ({ pack, law }) => {
  const known = timesOf([...pack.retention.map((one) => one.period), ...pack.recordings.map((one) => one.overwrittenAfter), ...law.duties.legalTimes.map((one) => one.iso)]);
  return newestEnglish(pack).flatMap(({ file, parts }) => parts.filter((part) => part.heading === null || !law.duties.pastSections.includes(part.heading)).flatMap((part) => markdownSentences(part.markdown)
    .flatMap(({ text }) => durationsIn(text).filter((one) => !known.has(levelled(one))).map((one) => findingIn(file)(
      'notice-retention-differs', part.field, `"${text}" names ${one}, which is no time of retention.json, of recordings.json or of the law`, 'Make them say the same.',
    )))));
};

/** The easy words name no time that their own notice does not name. */
export const easyTimesAreTheNotices: LintRule = ({ pack }) => Object.entries(pack.easy).filter(([key]) => key.endsWith('/en')).flatMap(([key, { parts }]) => {
  const notice = pack.texts[key];
  const known = new Set(durationsIn(`${notice?.summary ?? ''} ${notice?.whole ?? ''}`).map(levelled));
  return parts.flatMap(({ picture, words }) => durationsIn(words).filter((one) => !known.has(levelled(one))).map((one) => findingIn(`notices/${key.replace(/en$/u, 'easy-en')}.md`)(
    'notice-retention-differs', picture, `names ${one}, which is no time of the notice itself`, 'Make them say the same.',
  )));
});

/** Everybody who gets something is named in the full notice, by the name that my data shows (UK GDPR Art. 13(1)(e)). */
export const noticeNamesRecipients: LintRule = (context) => fullNotices(context).flatMap(({ file, text }) => {
  const words = `${text.summary} ${text.whole ?? ''}`.toLowerCase();
  return context.pack.recipients.flatMap(({ id }) => {
    const name = englishOf(context, `recipient.${id}.name`);
    return name && !words.includes(name.toLowerCase().replace(/^the /u, '')) ? [findingIn(file)('recipient-not-told', id, `"${name}" is in recipients.json but not in the notice`, 'Name it where the notice says who gets what.')] : [];
  });
});

/** Every category is in the full notice, by the name that my data shows (UK GDPR Art. 14(1)(d)). */
export const noticeNamesCategories: LintRule = (context) => fullNotices(context).flatMap(({ file, text }) => {
  const words = (text.whole ?? '').toLowerCase();
  const elsewhere = new Set(context.pack.purposes.flatMap((one) => (one.toldWhereAsked ? [one.id] : [])));
  return context.pack.categories.filter(({ items }) => !items.every((item) => item.purposes.every((one) => elsewhere.has(one)))).flatMap(({ id }) => {
    const name = englishOf(context, `category.${id}.name`);
    return name && !words.includes(name.toLowerCase()) ? [findingIn(file)('category-not-told', id, `"${name}" is in categories.json but not in the notice`, 'Name it where the notice says what is held.')] : [];
  });
});
