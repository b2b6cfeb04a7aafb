import { claimDatabase } from '#server/claim-database.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { purge } from '#server/use-cases/purge.ts';
import { withDatabase } from './start/with-database.ts';

/** `npm run purge`: deletes every fact whose time is over and that nothing holds, as a running server does once a day. Exits 2 when it could not run. */
await withDatabase(async ({ owner }, settings) => {
  const pack = readPack(settings.organisation);
  await claimDatabase(owner, pack.organisation.id, settings.sample, new Date());
  const { residents, items } = await purge(owner, pack, new Date());
  process.stdout.write(`${items} facts of ${residents} residents deleted, because their time was over\n`);
  return 0;
});
