import { expect, it } from 'vitest';
import { readPack } from '#server/packs/read-pack.ts';
import type { RecordItem } from '../views/category-view.ts';
import { deletionView } from '../views/deletion-view.ts';
import { dueDeletions } from './due-deletions.ts';
import { notSaid } from './kept-by.ts';
import { standingOf } from './standing.ts';

const today = '2026-11-28';
const name = { id: 'name', category: 'about-you', key: 'name', value: 'Ngozi Ní Bhriain', retentionStartedOn: '2010-01-01' } as unknown as RecordItem;

it.each([
  ['may see that they have that file', ['about-you', 'landlord-file'], 'six-years-after-landlord-contract'],
  ['may not see that they have it: the rule would tell of it', ['about-you'], notSaid],
])('a fact goes by every file that its person has; they are told its rule who %s', (_, shown, told) => {
  const pack = readPack('mavor');
  const due = dueDeletions(pack, [name], { today, bornOn: '1980-01-01', standing: standingOf([], ['about-you', 'landlord-file']), shownStanding: standingOf([], shown), requests: [], complaints: [] });
  expect(due).toMatchObject([{ ruleId: 'six-years-after-landlord-contract', toldRuleId: told }]);
  expect(deletionView({ deletedOn: today, category: 'about-you', key: 'name', ruleId: told, count: 1 }, pack, (key) => ({ text: key, language: 'en' }))).toMatchObject({ rule: { text: `retention.${told}` } });
});
