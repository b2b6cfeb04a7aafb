// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { noteReached } from '#src/api/reached.ts';
import type { Round } from './send.ts';
import { makeWaker, wakeWithBrowser } from './wake.ts';

const rest: Round = { signIn: false, nextAt: null };

/** A sender whose rounds end when the test says so, and a clock. */
function world() {
  const rounds: { readonly force: boolean; readonly end: (round: Round | Error) => void }[] = [];
  const timers: { readonly in: number; readonly work: () => void; stopped: boolean }[] = [];
  const faults: unknown[] = [];
  const waker = makeWaker({
    send: (force) => new Promise((resolve, reject) => { rounds.push({ force, end: (round) => (round instanceof Error ? reject(round) : resolve(round)) }); }),
    now: () => 1000,
    after: (milliseconds, work) => {
      const timer = { in: milliseconds, work, stopped: false };
      timers.push(timer);
      return () => { timer.stopped = true; };
    },
    report: (fault) => faults.push(fault),
  });
  const end = async (round: Round | Error = rest) => {
    rounds.at(-1)?.end(round);
    await new Promise((resolve) => { setTimeout(resolve); });
  };
  return { waker, rounds, timers, faults, end };
}

it('one round at a time; asked during one, one more after it, however often', async () => {
  const { waker, rounds, end } = world();
  waker.wake('look');
  waker.wake('look');
  waker.wake('better');
  waker.wake('look');
  expect(rounds.map(({ force }) => force)).toEqual([false]);
  await end();
  expect(rounds.map(({ force }) => force)).toEqual([false, true]);
  await end();
  await waker.quiet();
  expect(rounds).toHaveLength(2);
});

it('a backend that answers again ends all waiting, but an answer to a round’s own read does not: where reads pass and writes do not, rounds would chase each other', async () => {
  const { waker, rounds, end } = world();
  waker.wake('answers');
  waker.wake('answers');
  await end();
  waker.wake('answers');
  await end();
  await end();
  await waker.quiet();
  expect(rounds.map(({ force }) => force)).toEqual([true, false, false]);
});

it('comes back when something is due: not in a rush, not later than in a quarter of an hour', async () => {
  const { waker, rounds, timers, end } = world();
  for (const nextAt of [0, 61_000, 9_999_999]) {
    waker.wake('look');
    await end({ signIn: false, nextAt });
  }
  expect(timers.map((timer) => timer.in)).toEqual([1000, 60_000, 900_000]);
  expect(timers.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  timers.at(-1)?.work();
  expect(rounds).toHaveLength(4);
});

it('a fault is reported, and a minute later it tries again', async () => {
  const { waker, timers, faults, end } = world();
  waker.wake('look');
  await end(new Error('the device is ill'));
  expect(faults).toHaveLength(1);
  expect(timers.map((timer) => timer.in)).toEqual([60_000]);
  waker.stop();
  expect(timers[0]?.stopped).toBe(true);
});

let stop: () => void = () => undefined;
afterEach(() => stop());

it('wakes at the start, when the page is looked at again, on a connection, and when the backend answers again', () => {
  const wake = vi.fn<(reason: string) => void>();
  noteReached(false);
  stop = wakeWithBrowser(wake);
  expect(wake.mock.calls).toEqual([['look']]);
  document.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new Event('online'));
  noteReached(true);
  noteReached(false);
  expect(wake.mock.calls).toEqual([['look'], ['look'], ['better'], ['answers']]);
  stop();
  dispatchEvent(new Event('online'));
  expect(wake).toHaveBeenCalledTimes(4);
});
