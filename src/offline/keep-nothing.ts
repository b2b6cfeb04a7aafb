import { deleted } from './device-database.ts';

/**
 * The exit was used in another tab: what this page had just opened or made anew goes too, and nothing is made until somebody signs in.
 * A file of its own, so that public pages do not carry it.
 */
export function keepNothing(names: readonly string[]): void {
  for (const name of names) {
    deleted.add(name);
    indexedDB.deleteDatabase(name);
  }
}
