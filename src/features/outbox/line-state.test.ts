import { expect, it } from 'vitest';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { outboxView } from '#src/offline/outbox/outbox-view.ts';
import { lineState } from './line-state.ts';

const anna = 'a'.repeat(32);
const entry = (state: PlacedEntry['state'], more: Partial<PlacedEntry> = {}) => ({ state, personKey: anna, nextTryAt: null, createdAt: '2026-11-23T09:00:00.000Z', ...more }) as PlacedEntry;
const view = (...entries: PlacedEntry[]) => outboxView({ ready: true, person: anna, entries, unreadable: 0, shut: false });
const around = { connected: true, slow: false, nobody: false, sent: 0 };

it('says nothing of what is being sent and gets through', () => {
  expect(lineState(view(entry('waiting')), around)).toEqual({ kind: 'nothing' });
});

it.each([
  ['without a connection', { connected: false }, entry('waiting')],
  ['when it takes long', { slow: true }, entry('waiting')],
  ['when a try has failed', {}, entry('waiting', { nextTryAt: '2026-11-23T09:00:02.000Z' })],
])('says what waits %s, since the oldest', (_when, more, one) => {
  expect(lineState(view(one, entry('waiting', { createdAt: '2026-11-23T10:00:00.000Z' })), { ...around, ...more })).toEqual({ kind: 'waiting', count: 2, since: '2026-11-23T09:00:00.000Z' });
});

it('says what needs the person first: a refusal, then sign-in', () => {
  expect(lineState(view(entry('waiting'), entry('needs-sign-in'), entry('refused')), { ...around, connected: false })).toMatchObject({ kind: 'refused', count: 1 });
  expect(lineState(view(entry('waiting'), entry('needs-sign-in')), around)).toMatchObject({ kind: 'sign-in', count: 1 });
});

it('says that a later decision stands, after what was refused and before what waits', () => {
  const superseded = entry('refused', { refusal: 'superseded' });
  expect(lineState(view(superseded, entry('waiting')), { ...around, connected: false })).toEqual({ kind: 'conflict' });
  expect(lineState(view(superseded, entry('refused', { refusal: 'notice-changed' })), around)).toMatchObject({ kind: 'refused', count: 1 });
});

it('of other people’s it says how many, and only while nobody is signed in', () => {
  const others = view(entry('needs-sign-in', { personKey: 'b'.repeat(32) }));
  expect(lineState(others, around)).toEqual({ kind: 'nothing' });
  expect(lineState(others, { ...around, nobody: true })).toEqual({ kind: 'others', count: 1 });
});

it('says that it got through once nothing waits', () => {
  expect(lineState(view(), { ...around, sent: 2 })).toEqual({ kind: 'sent', count: 2 });
  expect(lineState(view(entry('waiting')), { ...around, sent: 2, connected: false })).toMatchObject({ kind: 'waiting' });
});
