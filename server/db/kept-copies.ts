import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db } from '../database.ts';

/** A copy that nobody used for a fortnight goes from its device by itself (`src/offline/vault/vault.ts`): one that was not noted for three months is not there any more, or goes before it is shown. */
const keptDays = 92;

/** Forgets copies that no device has told of for three months, void ones too. Answers how many. */
export async function forgetOldCopies(owner: Db, now: string): Promise<number> {
  const done = await owner.deleteFrom('kept_copies').where('noted_at', '<', secondsAfter(now, -keptDays * 86_400)).executeTakeFirst();
  return Number(done.numDeletedRows);
}
