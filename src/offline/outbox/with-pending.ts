import { actingNow } from '#src/api/acting.ts';
import type { PlacedEntry } from './entry.ts';

/**
 * Lays what waits on this device over what the server said, oldest first, without touching either.
 * Refused acts are left out: there the server's truth is shown.
 */
export function withPending<T>(said: T, entries: readonly PlacedEntry[], endpoint: { readonly name: string }, lay: (value: T, entry: PlacedEntry) => T): T {
  // What was done for another person lies over what is read for that person.
  const mine = actingNow()?.mandateId ?? null;
  let value = said;
  for (const entry of entries) if (entry.endpoint === endpoint.name && entry.state !== 'refused' && (entry.face['actingFor'] ?? null) === mine) value = lay(value, entry);
  return value;
}
