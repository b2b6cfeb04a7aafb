import { openDatabase } from '#server/database.ts';
import { readSettings } from '#server/settings.ts';
import { checkAudit } from '#server/use-cases/check-audit.ts';

/** `npm run audit:check`: whether every audit chain is as it was written and fits the receipts. Exits 1 with a line for each that is not, 2 when it could not run. */
async function main(): Promise<void> {
  const database = await openDatabase(readSettings(process.env, process.argv.slice(2)).database);
  try {
    const { chains, broken } = await checkAudit(database.owner);
    for (const { residentId, place } of broken) process.stdout.write(`${residentId}: does not hold from place ${place} on\n`);
    process.stdout.write(`${chains} chains, ${broken.length} broken\n`);
    if (broken.length > 0) process.exitCode = 1;
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
