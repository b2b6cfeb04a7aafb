import { openDatabase, type Database } from '#server/database.ts';
import { readSettings, type Settings } from '#server/settings.ts';

/** A command's work on the database that the environment names, which is closed again. What it answers is the exit code; 2 when it could not run, with a line that says why. */
export async function withDatabase(work: (database: Database, settings: Settings) => Promise<number>): Promise<void> {
  try {
    const settings = readSettings(process.env, process.argv.slice(2));
    const database = await openDatabase(settings.database);
    try {
      process.exitCode = await work(database, settings);
    } finally {
      await database.close();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
