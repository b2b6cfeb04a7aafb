import { deleted } from './device-database.ts';

/** The person wants to keep something in these databases, which this page may have deleted before. A file of its own, so that public pages do not carry it. */
export function keepIn(names: readonly string[]): void {
  for (const name of names) deleted.delete(name);
}
