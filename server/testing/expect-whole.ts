import { expect } from 'vitest';
import type { Database } from '../database.ts';
import { brokenLink } from '../use-cases/check-audit.ts';
import type { KillReport } from './kill-under-load.ts';

/** Bar R3, to be checked on the database that the killed server left: every write once, with its audit row, the same answer again; back within three seconds. */
export async function expectWhole(database: Database, { keys, acknowledged, otherwise, back }: KillReport, where: string): Promise<void> {
  const entries = await database.owner.selectFrom('receipts').select(['facts', 'resident_id']).execute();
  expect(entries.map((one) => one.facts.entryId).toSorted()).toEqual([...keys].toSorted());
  const audited = await database.owner.selectFrom('audit_entries').select('hash').where('act', '=', 'request-made').execute();
  expect(audited.map((one) => one.hash).toSorted()).toEqual(entries.map((one) => one.facts.auditHead).toSorted());
  expect(await brokenLink(database.owner, entries[0]?.resident_id ?? '')).toBeUndefined();
  expect(otherwise).toEqual([]);
  // A claim about time holds on a machine that has nothing else to do: checked when it is measured by hand.
  if (process.env['FAULT_SERVER_KILLS']) expect(Math.max(...back)).toBeLessThan(3000);
  const middle = back.toSorted((one, other) => one - other)[Math.floor(back.length / 2)];
  process.stdout.write(`${where}: ${back.length} kills, ${keys.length} writes, ${acknowledged} acknowledged before a kill, 0 lost, back after ${middle} ms (at most ${Math.max(...back)})\n`);
}
