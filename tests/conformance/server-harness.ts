import { sql } from 'kysely';
import type { Pack } from '#organisations/pack.ts';
import { createApp } from '#server/app.ts';
import type { Database } from '#server/database.ts';
import { receiptKeyRing } from '#server/receipt-keys.ts';
import { makeSecrets } from '#server/secrets.ts';
import { makeServices } from '#server/make-services.ts';
import { readLocales } from '#server/packs/read-pack.ts';
import { importLines } from '#server/use-cases/import-lines.ts';
import { purge } from '#server/use-cases/purge.ts';
import { sendActivationLetters } from '#server/use-cases/letters.ts';
import { sendSampleNews } from '#server/use-cases/sample-news.ts';
import { testVocabularies } from '#tests/support/test-pack.ts';
import { signInStaff } from './sign-in-staff.ts';
import type { WholeHarness, World } from './harness.ts';

/** Empties every table but the migrations' own. */
async function empty({ owner }: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'receipt_keys'`.execute(owner);
  await sql.raw(`truncate ${rows.map((row) => `"${row.name}"`).join(', ')} restart identity cascade`).execute(owner);
}

/** The real server as a harness. Its log is kept, so that a test can look for what must not be in it. `settled`: what goes on after an answer is done, for who closes the database themselves. */
export function serverHarness(database: Database, pack: Pack): WholeHarness & { readonly log: Record<string, unknown>[]; readonly handle: (request: Request) => Response | Promise<Response>; readonly settled: () => Promise<void> } {
  let now = new Date().toISOString();
  let ill: 'server-error' | 'unavailable' | undefined;
  const log: Record<string, unknown>[] = [];
  const secret = 'a secret of the tests';
  const receiptKeys = receiptKeyRing(database.owner, makeSecrets(secret), () => new Date(now));
  const services = makeServices({
    pack, vocabularies: testVocabularies, letters: readLocales('letters'), secret, publicOrigin: 'http://localhost', receiptKeys, log: (line) => log.push(line),
    now: () => {
      const how = ill;
      ill = undefined;
      if (how === 'server-error') throw new Error('planted');
      if (how === 'unavailable') throw Object.assign(new Error('planted'), { code: 'ECONNREFUSED' });
      return new Date(now);
    },
  });
  const app = createApp(database, services, { trustProxy: true });
  return {
    log,
    settled: () => services.background.idle(),
    origin: 'http://localhost',
    handle: (request) => app.fetch(request),
    fetch: async (address, init) => app.request(`http://localhost${address}`, init),
    reset: async (world: World) => {
      await services.background.idle();
      ({ now } = world);
      await empty(database);
      await receiptKeys.open();
      await database.owner.insertInto('organisation').values({ id: pack.organisation.id, sample: true, made_at: now }).execute();
      const { faults } = await importLines(database.owner, pack, world.lines.map((line) => JSON.stringify(line)));
      if (faults.length > 0) throw new Error(`the world is not well formed: ${JSON.stringify(faults)}`);
      await sendActivationLetters(database.owner, services);
      await sendSampleNews(database.owner, services);
    },
    setNow: (moment) => {
      now = moment;
    },
    purge: async () => {
      await purge(database.owner, pack, new Date(now));
    },
    break: (how) => {
      ill = how;
    },
    staff: (subject) => signInStaff(app, subject),
    stop: async () => {
      await services.background.idle();
      await database.close();
    },
  };
}
