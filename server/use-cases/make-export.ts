import { createHash } from 'node:crypto';
import type { ExportItem } from '#contract/export-file.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { archiveOf } from '#organisations/export/archive.ts';
import { exportFileOf, exportItemOf } from '#organisations/export/export-file.ts';
import { homeNames } from '#organisations/views/category-view.ts';
import { actAsResident, type Database, type Tx } from '../database.ts';
import { choiceEvents } from '../db/choices.ts';
import { deletionsOf } from '../db/deletions.ts';
import { decisionsOf, wholeLedgerOf } from '../db/ledger.ts';
import { messagesOf } from '../db/messages.ts';
import { receiptsOf } from '../db/receipts.ts';
import { homesOf, shownStandingIn } from '../db/record-items.ts';
import { exportsLeft, itemsAfter, keepParts, markFailed, noteProgress, takeExport } from '../db/exports.ts';
import { reachOf } from '../db/reach.ts';
import { requestsOf } from '../db/requests.ts';
import { errorForLog } from '../http/problem-answer.ts';
import { nodePacking } from '../packing.ts';
import type { Services } from '../services.ts';

/** Facts read at once; between two such steps others get their turn and the person sees how far it is. */
const step = 250;
/** A maker that has not been heard of for so long is thought dead. */
const aliveSeconds = 60;

interface Wanted {
  readonly id: string;
  readonly residentId: string;
}

/**
 * Makes a file that was asked for, acting for its resident only, so that row-level security holds here too.
 * Stopped in the middle it begins again later; deleted meanwhile it leaves nothing.
 */
export async function makeExport(database: Database, services: Services, { id, residentId }: Wanted, stale = secondsAfter(services.now().toISOString(), -aliveSeconds)): Promise<void> {
  const asResident = <T>(work: (tx: Tx) => Promise<T>) => database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, residentId);
    return work(tx);
  });
  const now = () => services.now().toISOString();
  const wanted = await asResident((tx) => takeExport(tx, id, now(), stale));
  if (!wanted) return;
  try {
    const { askedAt, format, language } = wanted;
    const person = await asResident((tx) => tx.selectFrom('residents').selectAll().where('id', '=', residentId).executeTakeFirstOrThrow());
    const context = { pack: services.pack, words: services.words(language), today: londonDate(askedAt) };
    const reader = { addressHidden: person.address_hidden, dateOfBirth: person.date_of_birth, standing: await asResident((tx) => shownStandingIn(tx, residentId)) };
    const beside = await asResident(async (tx) => ({
      requests: await requestsOf(tx, residentId), ledger: await wholeLedgerOf(tx, residentId, context.today), homes: homeNames(await homesOf(tx, residentId), person.address_hidden),
    }));
    const items: ExportItem[] = [];
    for (let place = -1; ;) {
      const some = await asResident((tx) => itemsAfter(tx, residentId, place, step));
      items.push(...some.flatMap((one) => one.items).map((item) => exportItemOf(item, reader, context, beside)).filter((one) => one !== undefined));
      if (!await asResident((tx) => noteProgress(tx, id, items.length, now()))) return;
      const last = some.at(-1);
      if (last === undefined || some.length < step) break;
      ({ place } = last);
    }
    const record = await asResident(async (tx) => ({
      person: { name: person.name, portalReference: person.portal_reference, dateOfBirth: person.date_of_birth, language: person.language },
      addressHidden: person.address_hidden, items,
      choices: await choiceEvents(tx, residentId), requests: beside.requests, reach: await reachOf(tx, residentId), deletions: await deletionsOf(tx, residentId),
      disclosures: beside.ledger, decisions: await decisionsOf(tx, residentId), receipts: await receiptsOf(tx, residentId), messages: await messagesOf(tx, residentId),
    }));
    const say = (key: string, values: Readonly<Record<string, string>> = {}) => services.letter(language, `export.${key}`, values);
    const { name, type, bytes } = await archiveOf(format, exportFileOf(record, { madeAt: askedAt, language }, context), say, nodePacking);
    await asResident(async (tx) => {
      if (await noteProgress(tx, id, items.length, now())) await keepParts(tx, residentId, id, bytes, { name, type, sha256: createHash('sha256').update(bytes).digest('hex') }, items.length, now());
    });
  } catch (error) {
    services.log({ level: 'error', problem: 'a file could not be made', ...errorForLog(error) });
    await asResident((tx) => markFailed(tx, id));
  }
}

/** Takes up what was asked for and nobody makes: after a restart, or when another server died over it. `alone`: no other server can be at it. */
export async function makeExportsLeft(database: Database, services: Services, { alone = false } = {}): Promise<void> {
  const stale = secondsAfter(services.now().toISOString(), alone ? 1 : -aliveSeconds);
  for (const wanted of await exportsLeft(database.owner, stale)) await makeExport(database, services, wanted, stale);
}
