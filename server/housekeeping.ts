import { londonDate } from '#domain/clock/london-date.ts';
import { againAndAgain } from './background.ts';
import type { Database } from './database.ts';
import { deleteOldAnswers } from './db/answers.ts';
import { forgetEnded } from './db/ended.ts';
import { expireExports } from './db/exports.ts';
import { expireHolds } from './db/holds.ts';
import { settleSome } from './db/standings.ts';
import { expireFiles } from './db/files.ts';
import { forgetOldCopies } from './db/kept-copies.ts';
import { forgetOldEvents } from './db/outgoing-events.ts';
import { forgetOldMail } from './db/outgoing-mail.ts';
import { forgetSpeakerMarks } from './db/speaker-reads.ts';
import { expireAnswers } from './http/idempotency.ts';
import { errorForLog } from './http/problem-answer.ts';
import type { Services } from './services.ts';
import type { Carrier } from './transport/carrier.ts';
import { sendEvents } from './transport/send-events.ts';
import { sendMail } from './transport/send-mail.ts';
import type { webhookPoster } from './transport/webhook.ts';
import { makeExportsLeft } from './use-cases/make-export.ts';
import { tellPeople } from './use-cases/tellings.ts';
import { purge } from './use-cases/purge.ts';

const [second, minute, day] = [1000, 60_000, 86_400_000];

/** What a server does by itself. */
export interface Housekeeping {
  /** The first round, begun at once. */
  readonly first: Promise<void>;
  /** Begins no more of it and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Once a day lets go what is past its time and takes over a receipt key that another server made; once a minute takes up files that nobody makes and tells people that there is something to read; each second sends messages that are due, and events. */
export function keepHouse(database: Database, services: Services, { carrier = null, postEvent = null }: { carrier?: Carrier | null; postEvent?: ReturnType<typeof webhookPoster> | null } = {}): Housekeeping {
  const { background, log, now, pack, receiptKeys } = services;
  const tidy = async () => {
    await receiptKeys.open();
    await expireAnswers(database.owner, now());
    await expireHolds(database.owner, now());
    await forgetEnded(database.owner, now().toISOString());
    await forgetSpeakerMarks(database.owner, now().toISOString());
    await forgetOldMail(database.owner, now().toISOString());
    const unsent = await forgetOldEvents(database.owner, now().toISOString());
    if (unsent > 0 && postEvent) log({ level: 'error', problem: 'events were given up after a month', events: unsent });
    await forgetOldCopies(database.owner, now().toISOString());
    await expireFiles(database.owner, now().toISOString());
    await deleteOldAnswers(database.owner, londonDate(now().toISOString()));
    await expireExports(database.owner, now().toISOString());
    // A transaction for each handful: nobody who acts on a request waits for all of them.
    while (await database.owner.transaction().execute((tx) => settleSome(tx, pack)) > 0);
    const { items } = await purge(database.owner, pack, now());
    if (items > 0) log({ level: 'info', event: 'facts whose time was over are deleted', items });
  };
  background.run(tidy);
  const first = background.idle();
  // The embedded database has one process: whatever it finds half done at start is nobody's.
  background.run(() => makeExportsLeft(database, services, { alone: database.kind === 'embedded' }));
  // Messages have a line of their own: a code must not wait for somebody's large file.
  const failed = (problem: string) => (error: unknown) => log({ level: 'error', problem, ...errorForLog(error) });
  const post = carrier && againAndAgain(() => sendMail(database.owner, carrier, services), second, failed('messages could not be sent'));
  // Events have theirs too: the landlord's system may be slow.
  const events = postEvent && againAndAgain(() => sendEvents(database.owner, postEvent, services), second, failed('events could not be sent'));
  const telling = setInterval(() => background.run(() => tellPeople(database, services)), minute).unref();
  const daily = setInterval(() => background.run(tidy), day).unref();
  const often = setInterval(() => background.run(() => makeExportsLeft(database, services)), minute).unref();
  return {
    first,
    stop: async () => {
      clearInterval(daily);
      clearInterval(often);
      clearInterval(telling);
      await background.idle();
      await post?.stop();
      await events?.stop();
      carrier?.close();
    },
  };
}
