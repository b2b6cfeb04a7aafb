import { receiptKeyRing } from '#server/receipt-keys.ts';
import { makeSecrets } from '#server/secrets.ts';
import { serverKey } from '#server/server-key.ts';
import { withDatabase } from './start/with-database.ts';

/** `npm run receipts:rotate-key`: receipts are signed with a new key from now on. Old keys stay published. Servers that run take it over within a day, or when they start again. Exits 2 when it could not run. */
await withDatabase(async ({ owner }, settings) => {
  const secrets = makeSecrets(await serverKey(settings.secret, settings.dataDir));
  const kid = await receiptKeyRing(owner, secrets, () => new Date()).rotate(new Date());
  process.stdout.write(`New receipt key: ${kid}\n`);
  return 0;
});
