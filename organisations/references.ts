import { registerKeys } from './item-kinds.ts';
import type { Pack, PackItem, PackNoticeSection } from './pack.ts';

interface Fault { readonly file: string; readonly field: string; readonly message: string }

function twice(file: string, list: readonly { readonly id: string }[]): Fault[] {
  const ids = list.map((one) => one.id);
  return ids.filter((one, place) => ids.indexOf(one) !== place).map((one) => ({ file, field: one, message: 'is there twice' }));
}

/** Ids that a pack names and nothing has, and ids that stand twice. */
export function brokenReferences(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  const ids = {
    sources: new Set(pack.sources.map((one) => one.id)),
    purposes: new Set(pack.purposes.map((one) => one.id)),
    recipients: new Set(pack.recipients.map((one) => one.id)),
    retention: new Set(pack.retention.map((one) => one.id)),
    dataSources: new Set(pack.dataSources.map((one) => one.id)),
    notices: new Set(pack.notices.map((one) => one.id)),
  };
  const spokenOf = { categories: new Set(pack.categories.map((one) => one.id)), purposes: ids.purposes, choices: new Set(pack.choices.map((one) => one.purpose)) };
  const need = (file: string, field: string, known: ReadonlySet<string>, id: string, target: string) => {
    if (!known.has(id)) faults.push({ file, field, message: `names "${id}", which is not in ${target}` });
  };
  const needOtherwise = (file: string, field: string, otherwise: PackItem['otherwise'] = []) => {
    for (const one of otherwise) {
      if (one.rule !== null) need(file, `${field}.otherwise`, ids.retention, one.rule, 'retention.json');
      if ('category' in one) need(file, `${field}.otherwise`, spokenOf.categories, one.category, 'categories.json');
    }
  };
  for (const [file, list, known] of [['purposes.json', pack.purposes, ids.purposes], ['recipients.json', pack.recipients, ids.recipients]] as const) {
    for (const { id, otherwise = [] } of list) {
      for (const one of otherwise) {
        need(file, `${id}.otherwise`, known, one.told, file);
        if ('category' in one) need(file, `${id}.otherwise`, spokenOf.categories, one.category, 'categories.json');
      }
    }
  }
  const lists = {
    'categories.json': pack.categories, 'purposes.json': pack.purposes, 'recipients.json': pack.recipients, 'retention.json': pack.retention, 'recordings.json': pack.recordings,
    'data-sources.json': pack.dataSources, 'holds.json': pack.holds, 'clashes.json': pack.clashes ?? [], 'notices': pack.notices, 'sources.json': pack.sources,
  };
  for (const [file, list] of Object.entries(lists)) faults.push(...twice(file, list));
  const facts = [
    ...Object.entries(lists).flatMap(([file, list]) => list.flatMap((one) => ('fact' in one ? [{ file, field: one.id, from: one.fact.from }] : []))),
    ...pack.choices.map((one) => ({ file: 'choices.json', field: one.purpose, from: one.fact.from })),
    ...pack.requests.map((one) => ({ file: 'requests.json', field: one.kind, from: one.fact.from })),
    { file: 'support.json', field: 'fact', from: pack.support.fact.from },
    { file: 'organisation.json', field: 'fact', from: pack.organisation.fact.from },
  ];
  for (const { file, field, from } of facts) need(file, `${field}.fact.from`, ids.sources, from, 'sources.json');

  for (const category of pack.categories) {
    for (const id of category.meantFor?.categories ?? []) need('categories.json', `${category.id}.meantFor`, spokenOf.categories, id, 'categories.json');
    for (const item of category.items) {
      const field = `${category.id}.${item.key}`;
      for (const id of item.purposes) need('categories.json', `${field}.purposes`, ids.purposes, id, 'purposes.json');
      for (const id of item.recipients) need('categories.json', `${field}.recipients`, ids.recipients, id, 'recipients.json');
      for (const id of item.dataSources) need('categories.json', `${field}.dataSources`, ids.dataSources, id, 'data-sources.json');
      need('categories.json', `${field}.retention`, ids.retention, item.retention, 'retention.json');
      needOtherwise('categories.json', field, item.otherwise);
    }
    faults.push(...twice('categories.json', category.items.map((item) => ({ id: `${category.id}.${item.key}` }))));
  }
  for (const rule of pack.retention) needOtherwise('retention.json', rule.id, rule.otherwise);
  const { support } = pack;
  for (const { field, category, purpose, keys } of [{ field: 'category', ...support, keys: registerKeys }, { field: 'equality.category', ...support.equality, keys: [] }]) {
    need('support.json', field, spokenOf.categories, category, 'categories.json');
    need('support.json', field.replace('category', 'purpose'), ids.purposes, purpose, 'purposes.json');
    const there = new Set(pack.categories.find((one) => one.id === category)?.items.map((item) => item.key));
    for (const key of keys) need('support.json', field, there, key, `the items of ${category}`);
  }
  for (const purpose of pack.purposes) for (const id of purpose.retention ?? []) need('purposes.json', `${purpose.id}.retention`, ids.retention, id, 'retention.json');
  for (const choice of pack.choices) {
    need('choices.json', choice.purpose, ids.purposes, choice.purpose, 'purposes.json');
    need('choices.json', `${choice.purpose}.notice`, ids.notices, choice.notice, 'notices');
  }
  for (const recording of pack.recordings) need('recordings.json', `${recording.id}.retention`, ids.retention, recording.retention, 'retention.json');
  for (const notice of pack.notices) {
    for (const { version, languages, sections = [] } of notice.versions) {
      const named: readonly (readonly [keyof typeof spokenOf, PackNoticeSection['uses']])[] = sections.flatMap((one) => [['categories', one.categories], ['categories', one.meantFor?.categories], ['purposes', one.uses], ['choices', one.choices]] as const);
      for (const [target, list = []] of named) for (const id of list === 'all' ? [] : list) need(`notices/${notice.id}/notice.json`, `${version}.sections`, spokenOf[target], id, `${target}.json`);
      for (const { language } of languages) {
        const key = `${notice.id}/${version}/${language}`;
        if (!pack.texts[key]) faults.push({ file: `notices/${key}.md`, field: 'text', message: 'is missing, though notice.json names it' });
      }
    }
  }
  return faults;
}
