import { type DataExport, exportPartBytes, type listExports, type readExportPart, type removeExport, type startExport } from '#contract/exports.ts';
import { Refusal } from '#contract/refusal.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { askedExport, exportStarts } from '#organisations/acts/exports.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { type Archive, archiveOf } from '#organisations/export/archive.ts';
import { exportFileOf, exportItemOf, type ExportRecord } from '#organisations/export/export-file.ts';
import type { ViewContext } from '#organisations/views/category-view.ts';
import { byNewest } from '#organisations/views/disclosure-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import { webPacking } from '../packing.ts';
import { deletionsOf } from './deletions.ts';
import { shownTo } from './ledger.ts';
import { besideOf, itemCounts, standingIn } from './my-data.ts';
import { receiptsOf } from './receipts.ts';

/** Everything of a person's that goes into a file or an answer, in words of the context. What is `untold` shows by nothing that is said of the rest. */
export function exportRecordOf(asker: Pick<SignedInContext, 'store' | 'items' | 'today'> & { readonly session: Pick<SignedInContext['session'], 'resident'> }, context: ViewContext, untold: ReadonlySet<string> = new Set()): ExportRecord {
  const { store, session, items } = asker;
  const { id, facts, reach } = session.resident;
  const beside = besideOf(asker);
  const reader = { addressHidden: facts.addressHidden, dateOfBirth: facts.dateOfBirth, standing: standingIn(store, session.resident, items.filter((one) => !untold.has(one.id))) };
  const mine = (one: { readonly residentId: string }) => one.residentId === id;
  return {
    person: { name: facts.name, portalReference: facts.portalReference, dateOfBirth: facts.dateOfBirth, language: facts.language }, addressHidden: facts.addressHidden,
    items: items.map((item) => exportItemOf(item, reader, context, beside)).filter((one) => one !== undefined),
    choices: store.choices.filter(mine), requests: store.requests.filter(mine), reach, deletions: deletionsOf(store, id),
    disclosures: shownTo(asker).toSorted(byNewest), decisions: store.decisions.filter(mine).toSorted(byNewest), receipts: receiptsOf(asker), messages: store.threads.filter(mine),
  };
}

/** The same bytes whenever it is made again from the same record, so nothing of it has to be kept. */
function archive(asker: SignedInContext, { format, language, askedAt }: DataExport): Promise<Archive> {
  const { services } = asker;
  const context = { pack: services.pack, words: services.words(language), today: londonDate(askedAt) };
  return archiveOf(format, exportFileOf(exportRecordOf(asker, context), { madeAt: askedAt, language }, context), (key, values = {}) => services.letter(language, `export.${key}`, values), webPacking);
}

/** Lower-case hex SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const partsOf = (bytes: Uint8Array): number => Math.max(1, Math.ceil(bytes.length / exportPartBytes));

function mineOf({ store, session, now }: SignedInContext): DataExport[] {
  return store.exports.flatMap(({ residentId, made }) => (residentId === session.resident.id && made.expiresAt > now ? [made] : [])).toReversed();
}

/** Each look takes it a step on: half done, then ready. */
async function stepOn(context: SignedInContext, made: DataExport): Promise<DataExport> {
  if (made.state === 'waiting') return { ...made, state: 'making', done: Math.floor(made.total / 2) };
  if (made.state !== 'making') return made;
  const { name, type, bytes } = await archive(context, made);
  return { ...made, state: 'ready', done: made.total, readyAt: context.now, file: { name, type, bytes: bytes.length, parts: partsOf(bytes), sha256: await sha256(bytes) } };
}

export const startExportHandler: Handler<typeof startExport> = async (context) => {
  const { store, session, services, now, input } = context;
  const total = Object.values(itemCounts(context)).reduce((sum, many) => sum + many, 0);
  const { asked, fresh } = askedExport(services.pack, mineOf(context), input.body, session.checked, { id: crypto.randomUUID(), total, now });
  if (fresh) {
    limitTo(context, exportStarts, session.resident.id);
    store.exports.push({ residentId: session.resident.id, made: asked });
    await audit(store, session.resident.id, now, 'export-asked');
  }
  return { status: 201, body: { export: asked } };
};

export const listExportsHandler: Handler<typeof listExports> = async (context) => {
  const { store, session } = context;
  for (const one of store.exports) if (one.residentId === session.resident.id) one.made = await stepOn(context, one.made);
  return { status: 200, body: { exports: mineOf(context) } };
};

export const readExportPartHandler: Handler<typeof readExportPart> = async (context) => {
  const { store, session, now, input } = context;
  needSecondCheck(session.checked);
  const part = Number(input.params.part);
  const made = mineOf(context).find((one) => one.id === input.params.exportId && one.state === 'ready');
  if (!made || part > (made.file?.parts ?? 0)) throw new Refusal('not-found');
  const { bytes } = await archive(context, made);
  if (part === 1) await audit(store, session.resident.id, now, 'export-fetched');
  const binary = Array.from(bytes.subarray((part - 1) * exportPartBytes, part * exportPartBytes), (byte) => String.fromCodePoint(byte)).join('');
  return { status: 200, body: { part, parts: partsOf(bytes), data: btoa(binary) } };
};

export const removeExportHandler: Handler<typeof removeExport> = async (context) => {
  const { store, session, now, input } = context;
  if (!mineOf(context).some((one) => one.id === input.params.exportId)) throw new Refusal('not-found');
  store.exports = store.exports.filter((one) => one.made.id !== input.params.exportId);
  await audit(store, session.resident.id, now, 'export-removed');
  return { status: 204, body: undefined };
};
