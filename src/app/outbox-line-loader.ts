import { useSyncExternalStore, type ComponentType } from 'react';
import type { OutboxLineProps } from '#src/features/outbox/outbox-line.tsx';
import { loadWords } from '#src/i18n/word-store.ts';

let line: ComponentType<OutboxLineProps> | undefined;
const listeners = new Set<() => void>();

/** Fetches the line that says what waits, and its words. Only where something may wait: it is no part of the first load. */
export async function loadOutboxLine(language: string): Promise<void> {
  if (line) return;
  const [{ OutboxLine }] = await Promise.all([import('#src/features/outbox/outbox-line.tsx'), loadWords(language, ['outbox'])]);
  line = OutboxLine;
  void Promise.allSettled([loadWords(language, ['under-way'])]); // The list that the line leads to has to open without a connection, too.
  for (const tell of listeners) tell();
}

/** The line once it is here. */
export function useOutboxLine(): ComponentType<OutboxLineProps> | undefined {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => line);
}
