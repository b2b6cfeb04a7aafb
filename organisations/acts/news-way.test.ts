import { expect, it } from 'vitest';
import type { ContactPoint } from '#contract/reach.ts';
import { testPack } from '#tests/support/test-pack.ts';
import type { RecordedChoiceEvent } from '../views/choice-view.ts';
import { newsWay } from './news-way.ts';

const at = '2026-11-23T09:00:00.000Z';
const yes: RecordedChoiceEvent = { purposeId: 'news', channel: 'text', kind: 'agree', effectiveAt: at, receivedAt: at, decidedAt: at, noticeVersion: 'v1', language: 'en', receiptId: null };
const phone = (value: string, whose: ContactPoint['rules']['whose']): ContactPoint => ({ id: value, kind: 'phone', value, verified: true, rules: { whose, safeTimes: null, voicemail: true } });
const wayOf = (points: ContactPoint[], post = true) => newsWay(testPack, [yes], { points, preferences: { language: 'en', format: 'standard', post }, hasCodeWord: false, sender: null });

it('marketing never goes to a phone that others see, whoever said yes to texts', () => {
  expect(wayOf([phone('07700900001', 'mine')])).toEqual({ channel: 'text', to: '07700900001' });
  expect(wayOf([phone('07700900001', 'shared'), phone('07700900002', 'mine')])).toEqual({ channel: 'text', to: '07700900002' });
  for (const whose of ['shared', 'somebody-i-trust'] as const) {
    expect(wayOf([phone('07700900001', whose)])).toEqual({ channel: 'post', to: 'post' });
    expect(wayOf([phone('07700900001', whose)], false)).toBeUndefined();
  }
});
