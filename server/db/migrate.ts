import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as spine from './migrations/0001-spine.ts';
import * as activity from './migrations/0002-activity.ts';
import * as reach from './migrations/0003-reach.ts';
import * as deletions from './migrations/0004-deletions.ts';
import * as ledger from './migrations/0005-ledger.ts';
import * as exports from './migrations/0006-exports.ts';
import * as receiptFiles from './migrations/0007-receipt-files.ts';
import * as staff from './migrations/0008-staff.ts';
import * as messages from './migrations/0009-messages.ts';
import * as holds from './migrations/0010-holds.ts';
import * as visits from './migrations/0025-visits.ts';
import * as webhooks from './migrations/0035-webhooks.ts';
import * as counter from './migrations/0017-counter.ts';
import * as challenges from './migrations/0012-challenges.ts';
import * as files from './migrations/0009b-files.ts';
import * as complaints from './migrations/0011-complaints.ts';
import * as transport from './migrations/0009c-transport.ts';
import * as keptCopies from './migrations/0019b-kept-copies.ts';
import * as passkeys from './migrations/0019-passkeys.ts';
import * as people from './migrations/0011b-people.ts';
import * as answers from './migrations/0018-answers.ts';
import * as sender from './migrations/0020-sender.ts';
import * as wordsLanguage from './migrations/0022-words-language.ts';
import * as requestStandings from './migrations/0023-request-standings.ts';
import * as leftOut from './migrations/0035c-left-out.ts';
import * as requestLog from './migrations/0035d-request-log.ts';
import * as recipientsTold from './migrations/0036-recipients-told.ts';
import * as writtenComplaints from './migrations/0036b-written-complaints.ts';
import * as leftDevices from './migrations/0024-left-devices.ts';
import type { Tables } from './tables.ts';
import * as othersInRecord from './migrations/0033-others-in-record.ts';
import * as support from './migrations/0037-support.ts';
import * as answeredInPart from './migrations/0038b-answered-in-part.ts';
import * as ownNumbers from './migrations/0039-own-numbers.ts';
import * as paperCodes from './migrations/0040-paper-codes.ts';
import * as speakerReads from './migrations/0041-speaker-reads.ts';
import * as silentDeletions from './migrations/0042-silent-deletions.ts';
import * as supportWithOfficer from './migrations/0038-support-with-officer.ts';
import * as staffAnswers from './migrations/0035b-staff-answers.ts';

/** Runs several statements one after the other; drivers take one at a time when they prepare. Function bodies in `$$` stay whole. */
async function runAll(db: Kysely<unknown>, script: string): Promise<void> {
  for (const statement of script.split(/;\s*\n(?=(?:[^$]*\$\$[^$]*\$\$)*[^$]*$)/u)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}

const fromSql = ({ up, down }: { up: string; down: string }): Migration => ({ up: (db) => runAll(db, up), down: (db) => runAll(db, down) });

/** All migrations, in order. A released one is never changed: the next one mends it. */
const migrations: Record<string, Migration> = {
  '0001-spine': fromSql(spine),
  '0002-activity': fromSql(activity),
  '0003-reach': fromSql(reach),
  '0004-deletions': fromSql(deletions),
  '0005-ledger': fromSql(ledger),
  '0006-exports': fromSql(exports),
  '0007-receipt-files': fromSql(receiptFiles),
  '0008-staff': fromSql(staff),
  '0009-messages': fromSql(messages),
  '0010-holds': fromSql(holds),
  '0017-counter': fromSql(counter),
  '0012-challenges': fromSql(challenges),
  '0009b-files': fromSql(files),
  '0011-complaints': fromSql(complaints),
  '0009c-transport': fromSql(transport),
  '0011b-people': fromSql(people),
  '0019-passkeys': fromSql(passkeys),
  '0018-answers': fromSql(answers),
  '0019b-kept-copies': fromSql(keptCopies),
  '0020-sender': fromSql(sender),
  '0022-words-language': fromSql(wordsLanguage),
  '0023-request-standings': fromSql(requestStandings),
  '0024-left-devices': fromSql(leftDevices),
  '0025-visits': fromSql(visits),
  '0033-others-in-record': fromSql(othersInRecord),
  '0035-webhooks': fromSql(webhooks),
  '0035b-staff-answers': fromSql(staffAnswers),
  '0035c-left-out': fromSql(leftOut),
  '0035d-request-log': fromSql(requestLog),
  '0036-recipients-told': fromSql(recipientsTold),
  '0036b-written-complaints': fromSql(writtenComplaints),
  '0037-support': fromSql(support),
  '0038-support-with-officer': fromSql(supportWithOfficer),
  '0038b-answered-in-part': fromSql(answeredInPart),
  '0039-own-numbers': fromSql(ownNumbers),
  '0040-paper-codes': fromSql(paperCodes),
  '0041-speaker-reads': fromSql(speakerReads),
  '0042-silent-deletions': fromSql(silentDeletions),
};

/** Their names, which are their order. */
export const migrationNames: readonly string[] = Object.keys(migrations);

const migratorOf = (db: Kysely<Tables>) => new Migrator({ db, provider: { getMigrations: async () => migrations } });

/** Brings the database to the newest migration. Throws the first error. */
export async function migrateUp(db: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}

/** Takes the newest migration back. */
export async function migrateDown(db: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(db).migrateDown();
  if (error) throw error;
}
