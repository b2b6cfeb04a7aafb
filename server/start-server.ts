import type { ImportLine } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { knownPeople, sampleLines } from '#organisations/sample/sample-lines.ts';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { claimDatabase, loadWhole } from './claim-database.ts';
import { openDatabase } from './database.ts';
import { listen } from './http/listen.ts';
import { keepHouse } from './housekeeping.ts';
import { makeServices } from './make-services.ts';
import { readLocales, readPack, readVocabularies } from './packs/read-pack.ts';
import { receiptKeyRing } from './receipt-keys.ts';
import { makeSecrets } from './secrets.ts';
import { serverKey } from './server-key.ts';
import { smtpCarrier } from './transport/smtp-carrier.ts';
import { webhookPoster } from './transport/webhook.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { importLines } from './use-cases/import-lines.ts';
import { sendActivationLetters } from './use-cases/letters.ts';
import { sendSampleNews } from './use-cases/sample-news.ts';

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  readonly publicOrigin: string;
  readonly sample: boolean;
  /** Takes no new requests, finishes those under way, closes the database. */
  readonly stop: () => Promise<void>;
}

interface More {
  /** Serves what is no API: see `http/static/`. */
  readonly pages?: Hono;
  /** What a fresh sample database is filled with, before the server listens. */
  readonly residents?: number;
  readonly say?: (line: string) => void;
  readonly log?: Services['log'];
  readonly now?: () => Date;
}

const jsonLine = (line: Readonly<Record<string, unknown>>) => void process.stdout.write(`${JSON.stringify(line)}\n`);

function* asText(lines: Iterable<ImportLine>): Generator<string> {
  for (const line of lines) yield JSON.stringify(line);
}


/** Opens the database, fills a fresh sample one, and listens on this machine only. */
export async function startServer(settings: Settings, { pages, residents = 48, say = () => undefined, log = jsonLine, now = () => new Date() }: More = {}): Promise<RunningServer> {
  const pack = readPack(settings.organisation);
  say('Opening the database');
  const database = await openDatabase(settings.database);
  try {
    const { sample, toLoad } = await claimDatabase(database.owner, pack.organisation.id, settings.sample, now());
    const secret = await serverKey(settings.secret, settings.dataDir);
    const { publicOrigin, trustProxy } = settings;
    const receiptKeys = receiptKeyRing(database.owner, makeSecrets(secret), now);
    await receiptKeys.open();
    const services = makeServices({ pack, vocabularies: readVocabularies(), letters: readLocales('letters'), secret, receiptKeys, now, publicOrigin, log, sample, mail: settings.mail !== null, identity: settings.identity });
    if (toLoad) {
      say('Loading sample residents');
      await loadWhole(database.owner, async () => {
        const { faults } = await importLines(database.owner, pack, asText(sampleLines(pack, { residents, today: londonDate(now().toISOString()) })));
        if (faults.length > 0) throw new Error(`The sample residents do not fit the pack: ${JSON.stringify(faults.slice(0, 5))}`);
        await sendActivationLetters(database.owner, services);
        await sendSampleNews(database.owner, services, Object.values(knownPeople).map((one) => one.portalReference));
      }, now());
    }
    if (!services.staffDoor) log({ level: 'warning', problem: 'no identity provider is set up: staff cannot sign in (OIDC_ISSUER)' });
    if (!services.carriesMessages) log({ level: 'error', problem: 'no transport for messages: sign-in codes reach nobody' });
    const house = keepHouse(database, services, {
      carrier: settings.mail && !sample ? smtpCarrier(settings.mail, log) : null, postEvent: settings.webhook && webhookPoster(settings.webhook),
    });
    // A sample begins tidy; a large database is not kept waiting for it.
    if (sample) await house.first;
    const app = createApp(database, services, { trustProxy, ...(pages && { pages }) });
    const server = await listen(app.fetch, settings);
    const stop = async () => {
      await server.close();
      await house.stop();
      await database.close();
    };
    return { port: server.port, publicOrigin, sample, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Stops the server once when the system asks. A second signal is left to the system. */
export function stopOnSignal({ stop }: RunningServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void stop().then(() => process.exit(0), () => process.exit(1));
    });
  }
}
