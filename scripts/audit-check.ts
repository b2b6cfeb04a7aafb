import { checkAudit } from '#server/use-cases/check-audit.ts';
import { withDatabase } from './start/with-database.ts';

/** `npm run audit:check`: whether every audit chain is as it was written and fits the receipts. Exits 1 with a line for each that is not, 2 when it could not run. */
await withDatabase(async ({ owner }) => {
  const { chains, broken } = await checkAudit(owner);
  for (const { residentId, place } of broken) process.stdout.write(`${residentId}: does not hold from place ${place} on\n`);
  process.stdout.write(`${chains} chains, ${broken.length} broken\n`);
  return broken.length > 0 ? 1 : 0;
});
