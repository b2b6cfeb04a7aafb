import { expect, test } from 'vitest';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import type { ShownChannel } from './choices-with-pending.ts';
import { progressOf } from './progress-of.ts';

const said: ShownChannel = { channel: 'text', basis: 'consent', state: 'given', effectiveAt: '2026-07-02T09:00:00.000Z', receiptId: null, pending: null, refused: null };
const waiting = { state: 'waiting', nextTryAt: null } as PlacedEntry;
const around = { connected: true, keeping: false, failed: false };

test.each([
  ['what the server has is saved', said, around, 'saved'],
  ['a question nobody answered is open', { ...said, state: 'not-asked' as const }, around, 'open'],
  ['a tap that is not on the device yet is being kept', said, { ...around, keeping: true }, 'keeping'],
  ['a tap that could not be kept says so', said, { ...around, failed: true }, 'not-kept'],
  ['what waits with a connection is being sent', { ...said, pending: waiting }, around, 'sending'],
  ['what waits without one is not sent', { ...said, pending: waiting }, { ...around, connected: false }, 'not-sent'],
  ['what was tried in vain is not sent, whatever the browser thinks of its connection', { ...said, pending: { ...waiting, nextTryAt: '2026-11-22T10:00:00.000Z' } }, around, 'not-sent'],
  ['what waits for its person says so', { ...said, pending: { ...waiting, state: 'needs-sign-in' as const } }, around, 'needs-sign-in'],
  ['a refusal is said', { ...said, refused: { ...waiting, state: 'refused' as const } }, around, 'refused'],
  ['a newer decision comes before an old refusal', { ...said, pending: waiting, refused: { ...waiting, state: 'refused' as const } }, around, 'sending'],
] as const)('%s', (_sentence, channel, how, progress) => {
  expect(progressOf(channel, how)).toBe(progress);
});
