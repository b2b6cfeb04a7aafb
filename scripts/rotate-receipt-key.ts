import { openDatabase } from '#server/database.ts';
import { receiptKeyRing } from '#server/receipt-keys.ts';
import { makeSecrets } from '#server/secrets.ts';
import { serverKey } from '#server/server-key.ts';
import { readSettings } from '#server/settings.ts';

/** `npm run receipts:rotate-key`: receipts are signed with a new key from now on. Old keys stay published. Servers that run take it over within a day, or when they start again. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const database = await openDatabase(settings.database);
  try {
    const secrets = makeSecrets(await serverKey(settings.secret, settings.dataDir));
    const kid = await receiptKeyRing(database.owner, secrets, () => new Date()).rotate(new Date());
    process.stdout.write(`New receipt key: ${kid}\n`);
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
