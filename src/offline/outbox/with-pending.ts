import { isForNow } from '#src/api/acting.ts';
import type { PlacedEntry } from './entry.ts';

/**
 * Lays what waits on this device over what the server said, oldest first, without touching either.
 * Refused acts are left out: there the server's truth is shown.
 */
export function withPending<T>(said: T, entries: readonly PlacedEntry[], endpoint: { readonly name: string }, lay: (value: T, entry: PlacedEntry) => T): T {
  let value = said;
  // What was done for another person lies over what is read for that person.
  for (const entry of entries) if (entry.endpoint === endpoint.name && entry.state !== 'refused' && isForNow(entry.face['actingFor'])) value = lay(value, entry);
  return value;
}
