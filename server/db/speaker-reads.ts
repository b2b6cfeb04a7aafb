import type { Speaker } from '#organisations/views/speaker-mark.ts';
import type { Tx } from '../database.ts';

/** What somebody who speaks for the person has looked at, and when; nothing where the person acts themselves. */
export async function speakerMarks(tx: Tx, acting: Speaker | undefined): Promise<ReadonlyMap<string, string>> {
  if (!acting?.mandate) return new Map();
  const rows = await tx.selectFrom('speaker_reads').select(['what', 'at']).where('mandate_id', '=', acting.mandate.id).execute();
  return new Map(rows.map(({ what, at }) => [what, at]));
}

/** Notes that they have looked at something. Harmless twice. */
export async function keepSpeakerMarks(tx: Tx, mandateId: string, residentId: string, all: readonly string[], at: string): Promise<void> {
  if (all.length === 0) return;
  await tx.insertInto('speaker_reads').values(all.map((what) => ({ mandate_id: mandateId, resident_id: residentId, what, at }))).onConflict((conflict) => conflict.doNothing()).execute();
}
