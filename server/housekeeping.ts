import type { Database } from './database.ts';
import { expireExports } from './db/exports.ts';
import { expireHolds } from './db/holds.ts';
import { expireFiles } from './db/files.ts';
import { expireAnswers } from './http/idempotency.ts';
import type { Services } from './services.ts';
import { makeExportsLeft } from './use-cases/make-export.ts';
import { purge } from './use-cases/purge.ts';

const [minute, day] = [60_000, 86_400_000];

/** What a server does by itself. */
export interface Housekeeping {
  /** The first round, begun at once. */
  readonly first: Promise<void>;
  /** Begins no more of it and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Once a day lets go what is past its time and takes over a receipt key that another server made; once a minute takes up files that nobody makes. */
export function keepHouse(database: Database, services: Services): Housekeeping {
  const { background, log, now, pack, receiptKeys } = services;
  const tidy = async () => {
    await receiptKeys.open();
    await expireAnswers(database.owner, now());
    await expireHolds(database.owner, now());
    await expireFiles(database.owner, now().toISOString());
    await expireExports(database.owner, now().toISOString());
    const { items } = await purge(database.owner, pack, now());
    if (items > 0) log({ level: 'info', event: 'facts whose time was over are deleted', items });
  };
  background.run(tidy);
  const first = background.idle();
  // The embedded database has one process: whatever it finds half done at start is nobody's.
  background.run(() => makeExportsLeft(database, services, { alone: database.kind === 'embedded' }));
  const daily = setInterval(() => background.run(tidy), day).unref();
  const often = setInterval(() => background.run(() => makeExportsLeft(database, services)), minute).unref();
  return {
    first,
    stop: async () => {
      clearInterval(daily);
      clearInterval(often);
      await background.idle();
    },
  };
}
