import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { expectWhole } from './testing/expect-whole.ts';
import { killUnderLoad } from './testing/kill-under-load.ts';
import { startPostgres } from './testing/postgres.ts';

const kills = Number(process.env['FAULT_SERVER_KILLS'] ?? 3);

it(`a server killed ${kills} times under writes has every acknowledged one, once, with its audit row (bar R3, PostgreSQL)`, { timeout: 60_000 + kills * 15_000 }, async () => {
  const postgres = await startPostgres();
  try {
    const report = await killUnderLoad(kills, { DATABASE_URL: postgres.databaseUrl, MIGRATION_URL: postgres.migrationUrl, SAMPLE: '1', KEYHOLDER_SECRET: 'a secret for a test, thirty-two letters or more' });
    const database = await openDatabase(postgres);
    await expectWhole(database, report, 'PostgreSQL');
    expect(report.keys).toHaveLength(kills * 12);
    await database.close();
  } finally {
    await postgres.stop();
  }
});
