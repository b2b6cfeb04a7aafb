import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Tables } from '../db/tables.ts';
import { chainStart, type HashedLink, linkHash, payloadHash } from './audit.ts';

/** A resident's audit chain as it lies in the database. */
export interface Chain {
  readonly links: readonly (HashedLink & Pick<Tables['audit_entries'], 'hash'>)[];
  /** Payloads that were not erased. */
  readonly payloads: readonly Pick<Tables['audit_payloads'], 'place' | 'salt' | 'payload'>[];
  /** The head that each receipt names: receipts are signed and in the person's hands, so that a chain that was cut or written anew does not fit them. */
  readonly heads: readonly string[];
}

/** The first place at which a chain does not hold, or `undefined`. Erased payloads are no fault. Where only receipts contradict a chain, the place after the last receipt that fits. */
export function brokenPlace({ links, payloads, heads }: Chain): number | undefined {
  const byPlace = new Map(payloads.map((one) => [one.place, one]));
  let previous = chainStart;
  for (const [index, link] of links.entries()) {
    const payload = byPlace.get(link.place);
    const payloadHolds = !payload || payloadHash(payload) === link.payload_hash;
    if (link.place !== index + 1 || link.previous !== previous || link.hash !== linkHash(link) || !payloadHolds) return index + 1;
    previous = link.hash;
  }
  const places = new Map(links.map((link) => [link.hash, link.place]));
  if (heads.every((head) => places.has(head))) return undefined;
  return Math.max(0, ...heads.map((head) => places.get(head) ?? 0)) + 1;
}

/** The first place at which the chain of a resident does not hold, or `undefined`. */
export async function brokenLink(db: Pick<Db, 'selectFrom'>, residentId: string): Promise<number | undefined> {
  const links = await db.selectFrom('audit_entries').selectAll().where('resident_id', '=', residentId).orderBy('place').execute();
  const payloads = await db.selectFrom('audit_payloads').select(['place', 'salt', 'payload']).where('resident_id', '=', residentId).execute();
  const receipts = await db.selectFrom('receipts').select('facts').where('resident_id', '=', residentId).execute();
  return brokenPlace({ links, payloads, heads: receipts.map((one) => one.facts.auditHead) });
}

/** What a look at all chains found. */
export interface AuditReport {
  readonly chains: number;
  readonly broken: readonly { readonly residentId: string; readonly place: number }[];
}

/** Checks the chain of everybody who has one, or a receipt. */
export async function checkAudit(db: Db): Promise<AuditReport> {
  const { rows } = await sql<{ id: string }>`select resident_id as id from audit_entries union select resident_id from receipts`.execute(db);
  const broken: { residentId: string; place: number }[] = [];
  for (const { id } of rows) {
    const place = await brokenLink(db, id);
    if (place !== undefined) broken.push({ residentId: id, place });
  }
  return { chains: rows.length, broken };
}
