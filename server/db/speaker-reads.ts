import { sql } from 'kysely';
import { londonDate } from '#domain/clock/london-date.ts';
import type { Speaker } from '#organisations/views/speaker-mark.ts';
import type { Db, Tx } from '../database.ts';

/** What somebody who speaks for the person has looked at, and when; nothing where the person acts themselves. */
export async function speakerMarks(tx: Tx, acting: Speaker | undefined): Promise<ReadonlyMap<string, string>> {
  if (!acting?.mandate) return new Map();
  const rows = await tx.selectFrom('speaker_reads').select(['what', 'at']).where('mandate_id', '=', acting.mandate.id).execute();
  return new Map(rows.map(({ what, at }) => [what, at]));
}

/** Notes that they have looked at something. Harmless twice, and under a mandate that was ended a moment ago. */
export async function keepSpeakerMarks(tx: Tx, mandateId: string, residentId: string, all: readonly string[], at: string): Promise<void> {
  if (all.length === 0) return;
  await tx.insertInto('speaker_reads').columns(['mandate_id', 'resident_id', 'what', 'at'])
    .expression((from) => from.selectFrom('mandates').where('id', '=', mandateId).where('principal_id', '=', residentId).where('accepted_at', 'is not', null).where('ended_at', 'is', null)
      .select(['id', 'principal_id', sql<string>`unnest(${all}::uuid[])`.as('what'), sql<string>`${at}::timestamptz`.as('at')]))
    .onConflict((conflict) => conflict.doNothing()).execute();
}

/** Lets go the marks of those who speak for nobody under that mandate any more: it was ended, or its last day has passed. */
export async function forgetSpeakerMarks(owner: Db, now: string): Promise<void> {
  await owner.deleteFrom('speaker_reads').where('mandate_id', 'in', (query) => query.selectFrom('mandates').select('id')
    .where((where) => where.or([where('ended_at', 'is not', null), where('ends_on', '<', londonDate(now))]))).execute();
}
