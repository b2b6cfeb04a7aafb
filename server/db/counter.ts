import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** Who was found, as the database's own function tells it. */
export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly portal_reference: string;
  readonly flagged: boolean;
  readonly home: string | null;
}

/** What people are looked for by: one of the three. */
export interface Wanted {
  readonly reference?: string;
  readonly born?: string;
  readonly codeHash?: string;
}

/** Finds people. The function answers an officer and the safeguarding team only. */
export async function findPeople(tx: Tx, { reference, born, codeHash }: Wanted, now: string): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`select * from keyholder_find(${reference ?? null}::text, ${born ?? null}::date, ${codeHash ?? null}::text, ${now}::timestamptz)`.execute(tx);
  return rows;
}

/** Takes a code that a resident showed, once. Answers whether it was good. */
export async function takeMyCode(tx: Tx, residentId: string, codeHash: string, now: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select keyholder_take_code(${residentId}::uuid, ${codeHash}::text, ${now}::timestamptz) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}

/** Puts a sign-in code in place of whatever the person at the counter had. Answers whether: not for somebody who can be reached in another way. */
export async function giveCode(tx: Tx, codeHash: string, now: string, expiresAt: string): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`select keyholder_give_code(${codeHash}::text, ${now}::timestamptz, ${expiresAt}::timestamptz) as given`.execute(tx);
  return rows[0]?.given ?? false;
}
