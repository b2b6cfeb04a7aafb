import type { Told } from './channel.ts';

/** The most that is remembered: all of it is among the receipts. */
const most = 50;

/** What the server has taken in since this tab was opened, newest first, with its answers. In memory only: nothing of it lies on the device. */
export function makeArrived() {
  let all: readonly Told[] = [];
  const watchers = new Set<() => void>();
  const set = (next: readonly Told[]): void => {
    all = next;
    for (const tell of watchers) tell();
  };
  return {
    take: (told: Told): void => set([told, ...all].slice(0, most)),
    forget: (): void => set([]),
    list: (): readonly Told[] => all,
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
