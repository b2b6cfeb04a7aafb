import { claimDatabase } from '#server/claim-database.ts';
import { openDatabase } from '#server/database.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { readSettings } from '#server/settings.ts';
import { purge } from '#server/use-cases/purge.ts';

/** `npm run purge`: deletes every fact whose time is over and that nothing holds, as a running server does once a day. Exits 2 when it could not run. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const pack = readPack(settings.organisation);
  const database = await openDatabase(settings.database);
  try {
    await claimDatabase(database.owner, pack.organisation.id, settings.sample, new Date());
    const { residents, items } = await purge(database.owner, pack, new Date());
    process.stdout.write(`${items} facts of ${residents} residents deleted, because their time was over\n`);
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
