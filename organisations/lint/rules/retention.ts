import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

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
