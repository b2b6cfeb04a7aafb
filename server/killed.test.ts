import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { expectWhole } from './testing/expect-whole.ts';
import { killUnderLoad } from './testing/kill-under-load.ts';

const kills = Number(process.env['FAULT_SERVER_KILLS'] ?? 3);

it(`a server killed ${kills} times under writes has every acknowledged one, once, with its audit row (bar R3, embedded database)`, { timeout: 60_000 + kills * 15_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-kill-'));
  const report = await killUnderLoad(kills, { DATA_DIR: folder });
  const database = await openDatabase({ dataDir: folder });
  await expectWhole(database, report, 'PGlite');
  expect(report.keys).toHaveLength(kills * 12);
  await database.close();
  await rm(folder, { recursive: true });
});
