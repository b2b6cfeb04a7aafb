import { expect, test } from 'vitest';
import { longestKept } from './longest-kept.ts';
import { retention, type RetentionRule } from './retention.ts';

const rule = (id: string, period: string | null, until: RetentionRule['until'] = null): RetentionRule => ({ id, period, startEvent: 'any', until });
const [short, long, needed, permanent] = [rule('short', 'P1M'), rule('long', 'P6Y'), rule('needed', null, 'as-long-as-needed'), rule('permanent', null, 'permanent')];
const longest = (startedOn: string | null, ...rules: RetentionRule[]) => longestKept(rules.map((one) => retention({ rule: one, startedOn, today: '2026-11-22' })))?.rule.id;

test.each([
  ['the later end', '2026-11-01', [short, long], 'long'],
  ['the later end, whichever comes first', '2026-11-01', [long, short], 'long'],
  ['the first of two that end on one day', '2026-11-01', [long, rule('other', 'P72M')], 'long'],
  ['the first where nothing has begun', null, [short, long], 'short'],
  ['as long as needed before any date', '2026-11-01', [long, needed], 'needed'],
  ['for good before all', '2026-11-01', [needed, permanent, long], 'permanent'],
  ['the one without a date yet before one with a date', '2026-11-01', [long, rule('action', null, 'end-of-legal-action')], 'action'],
] as const)('counts %s', (_what, startedOn, rules, id) => {
  expect(longest(startedOn, ...rules)).toBe(id);
});

test('of no rule there is none', () => {
  expect(longest('2026-11-01')).toBeUndefined();
});
