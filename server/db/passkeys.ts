import type { RecordedPasskey } from '#organisations/acts/passkeys.ts';
import type { Tx } from '../database.ts';
import type { Tables } from './tables.ts';

type Row = Tables['passkeys'];

const recorded = (row: Row): RecordedPasskey => ({
  id: row.id, credentialId: row.credential_id, publicKey: row.public_key, counter: row.counter, name: row.name, madeAt: row.made_at, usedAt: row.used_at,
});

/** A person's passkeys, oldest first. */
export async function passkeysOf(tx: Tx, residentId: string): Promise<RecordedPasskey[]> {
  return (await tx.selectFrom('passkeys').selectAll().where('resident_id', '=', residentId).orderBy('made_at').orderBy('id').execute()).map(recorded);
}

/** The passkey of a credential, with whose it is. Held to the end of the transaction, so that no two uses count alike. */
export async function passkeyOfCredential(tx: Tx, credentialId: string): Promise<{ readonly passkey: RecordedPasskey; readonly residentId: string } | undefined> {
  const row = await tx.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).forUpdate().executeTakeFirst();
  return row && { passkey: recorded(row), residentId: row.resident_id };
}

/** Keeps a new one. Answers whether there was none of this credential, whoever it belongs to. */
export async function keepPasskey(tx: Tx, residentId: string, { id, credentialId, publicKey, counter, name, madeAt }: RecordedPasskey): Promise<boolean> {
  const kept = await tx.insertInto('passkeys').values({ id, resident_id: residentId, credential_id: credentialId, public_key: publicKey, counter, name, made_at: madeAt, used_at: null })
    .onConflict((conflict) => conflict.column('credential_id').doNothing()).returning('id').executeTakeFirst();
  return kept !== undefined;
}

/** Notes a use and what the authenticator counts now. */
export async function notePasskeyUse(tx: Tx, passkeyId: string, counter: number, at: string): Promise<void> {
  await tx.updateTable('passkeys').set({ counter, used_at: at }).where('id', '=', passkeyId).execute();
}

/** Takes one away. Answers whether it was there. */
export async function dropPasskey(tx: Tx, residentId: string, passkeyId: string): Promise<boolean> {
  return (await tx.deleteFrom('passkeys').where('resident_id', '=', residentId).where('id', '=', passkeyId).returning('id').executeTakeFirst()) !== undefined;
}
