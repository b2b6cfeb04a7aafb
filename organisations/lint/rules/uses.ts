import { everyPurposeOf } from '../../acts/standing.ts';
import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

const inPurposes = findingIn('purposes.json');
const inCategories = findingIn('categories.json');

/** Every basis names its article (UK GDPR Art. 6(1), 13(1)(c)). */
export const basisNamesItsArticle: LintRule = ({ pack, law }) => pack.purposes.flatMap(({ id, basis }) => {
  const right = law.bases.articles.find((one) => one.code === basis.code)?.article;
  return right && !basis.article.startsWith(right)
    ? [inPurposes('basis-article', `${id}.basis.article`, `says "${basis.article}", but ${basis.code} is ${right}`, `Write ${right}, or choose the code that fits the article.`)]
    : [];
});

/** Special category data needs a condition of Art. 9(2), criminal data the authority of Art. 10, for every use. */
export const protectedDataHasCondition: LintRule = ({ pack, law }) => pack.categories.flatMap((category) => category.items.flatMap((item) => {
  const rule = law.bases.conditions.find((one) => one.dataClass === item.dataClass);
  if (!rule) return [];
  return everyPurposeOf(pack, item).filter((id) => !pack.purposes.find((one) => one.id === id)?.basis.condition?.includes(rule.needs)).map((id) => inCategories(
    'condition-missing', `${category.id}.${item.key}.purposes`, `${item.dataClass} data is used for "${id}", whose basis has no ${rule.needs} condition`,
    `In purposes.json give "${id}" a condition under ${rule.needs}, or use a purpose that has one.`,
  ));
}));

/** Some conditions carry only some special categories. Explicit consent beside them carries the rest. */
export const conditionCoversTheData: LintRule = ({ pack, law }) => pack.categories.flatMap((category) => category.items.filter((item) => item.dataClass === 'special-category').flatMap((item) => everyPurposeOf(pack, item).flatMap((id) => {
  const condition = pack.purposes.find((one) => one.id === id)?.basis.condition ?? '';
  return law.bases.narrow.filter((one) => condition.includes(one.condition) && !condition.includes('Art. 9(2)(a)') && !one.covers.includes(item.key)).map((one) => inCategories(
    'condition-too-narrow', `${category.id}.${item.key}.purposes`, `"${id}" rests on ${one.condition}, which does not cover this (${one.source})`,
    'Rest the purpose on explicit consent, Art. 9(2)(a), as well, or use another purpose.',
  ));
})));

/** What is special, criminal or secret is covered until the person was checked again. */
export const protectedDataIsCovered: LintRule = ({ pack }) => pack.categories.flatMap((category) => category.items
  .filter((item) => !item.sensitive && (item.secret || item.dataClass !== 'ordinary'))
  .map((item) => inCategories('not-covered', `${category.id}.${item.key}.sensitive`, `${item.secret ? 'a secret' : `${item.dataClass} data`} lies open on the screen`, 'Set "sensitive": true.')));

/** A category is of the class of what lies in it. */
export const categoryTellsItsClass: LintRule = ({ pack }) => pack.categories.flatMap((category) => {
  const classes = new Set(category.items.map((item) => item.dataClass));
  return classes.has(category.dataClass) ? [] : [inCategories('category-class', `${category.id}.dataClass`, `says ${category.dataClass}, but nothing in it is`, `Write ${[...classes].join(' or ')}.`)];
});

/** What is shown to everybody on a tenancy is neither covered nor special (never 1). */
export const sharedIsHarmless: LintRule = ({ pack }) => pack.categories.flatMap((category) => category.items
  .filter((item) => item.shared && (item.secret || item.dataClass !== 'ordinary'))
  .map((item) => inCategories('shared-too-much', `${category.id}.${item.key}.shared`, 'would be shown to every joint tenant', 'Set "shared": false.')));
