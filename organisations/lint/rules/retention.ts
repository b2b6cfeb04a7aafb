import type { Pack } from '../../pack.ts';
import type { LintRule } from '../context.ts';
import { durationsIn, levelled } from '../durations.ts';
import { findingIn } from '../finding.ts';
import { newestEnglish } from '../notice-parts.ts';
import { useRows } from '../use-rows.ts';

/** A rule says when time is up, or why it never is (UK GDPR Art. 5(1)(e), 13(2)(a)). */
export const retentionHasAnEnd: LintRule = ({ pack }) => pack.retention
  .filter((one) => one.until === null && (one.period === null || !/\d/u.test(one.period)))
  .map((one) => findingIn('retention.json')('retention-endless', `${one.id}.period`, 'has neither a period nor another end', 'Give an ISO 8601 duration such as "P6Y", or an "until".'));

/** Every use holds something whose rule says how long; a use of what is no item of a record names its rules itself. */
export const usesHaveRetention: LintRule = ({ pack }) => {
  const used = new Set(pack.categories.flatMap((category) => category.items.flatMap((item) => item.purposes)));
  return pack.purposes.filter((one) => !used.has(one.id) && (one.retention ?? []).length === 0).map((one) => findingIn('purposes.json')(
    'retention-missing', `${one.id}.retention`, 'no item is held for this purpose, so nobody can tell how long it is kept',
    'Name the purpose at the items it uses, or name its rules: "retention": ["…"].',
  ));
};

const othersOf = (pack: Pack) => [
  ...pack.retention.map((one) => ({ file: 'retention.json', field: one.id, own: one.id, otherwise: one.otherwise ?? [] })),
  ...pack.categories.flatMap(({ id, items }) => items.map((item) => ({ file: 'categories.json', field: `${id}.${item.key}`, own: item.retention, otherwise: item.otherwise ?? [] }))),
];

/** Events that only somebody with a tenancy or an agreement comes to. */
const endsOfTenancies = new Set(['tenancy-end', 'agreement-end']);

/**
 * A rule that begins with the end of a tenancy is not told to people without one: it says what holds for them, if only that the notice does not say (`[]`).
 * What it names for them is no such rule itself, and its time stands in a row of the full notice (UK GDPR Art. 5(1)(a), 13(2)(a)).
 */
export const othersHaveTheirRule: LintRule = ({ pack, law }) => {
  const silent = pack.retention.filter((one) => endsOfTenancies.has(one.startEvent) && !one.otherwise).map((one) => findingIn('retention.json')(
    'retention-of-others', `${one.id}.otherwise`, 'begins with the end of a tenancy, and does not say what holds for people without one', 'Name their rules, or say "otherwise": [] where the notice does not say.',
  ));
  const told = newestEnglish(pack).filter((one) => one.notice === law.duties.fullNotice)
    .map(({ file, parts }) => ({ file, times: new Set(useRows(parts, law.duties.table).flatMap((row) => durationsIn(row.howLong).map(levelled))) }));
  return [...silent, ...othersOf(pack).flatMap(({ file, field, own, otherwise }) => otherwise.flatMap(({ rule: id }) => {
    const rule = pack.retention.find((one) => one.id === id);
    if (!rule) return [];
    const chained = rule.otherwise && rule.id !== own ? [findingIn(file)('retention-of-others', `${field}.otherwise`, `names "${rule.id}", which is about people with a tenancy itself`, 'Name a rule that holds for everybody it is told to.')] : [];
    const time = rule.period === null || rule.period === 'P0D' ? null : levelled(rule.period);
    return [...chained, ...told.filter(({ times }) => time !== null && !times.has(time)).map((notice) => findingIn(notice.file)(
      'notice-retention-silent', `${field}.otherwise`, `no row of the table of uses names ${String(time)}, which "${rule.id}" tells people without a tenancy`, 'Say it in the notice first, or say "otherwise": [].',
    ))];
  }))];
};
