import { randomUUID } from 'node:crypto';
import type { listExports, readExportPart, removeExport, startExport } from '#contract/exports.ts';
import { Refusal } from '#contract/refusal.ts';
import { askedExport, exportStarts } from '#organisations/acts/exports.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { deleteExport, exportPart, exportsOf, keepExport } from '../db/exports.ts';
import { itemCounts } from '../db/record-items.ts';
import type { Handler } from '../http/request-context.ts';
import { audit, inTurn } from './audit.ts';
import { makeExport } from './make-export.ts';
import { limitTo } from './rate-limit.ts';

export const startExportHandler: Handler<typeof startExport> = async ({ tx, session, services, now, input, after }) => {
  const { residentId } = session;
  await inTurn(tx, residentId);
  const total = Object.values(await itemCounts(tx, residentId, services.pack)).reduce((sum, many) => sum + many, 0);
  const { asked, fresh } = askedExport(services.pack, await exportsOf(tx, residentId, now), input.body, session.checked, { id: randomUUID(), total, now });
  if (fresh) {
    await limitTo(tx, services.secrets, exportStarts, residentId, now);
    await keepExport(tx, residentId, asked);
    await audit(tx, residentId, now, 'export-asked', { exportId: asked.id });
    after((database) => makeExport(database, services, { id: asked.id, residentId }));
  }
  return { status: 201, body: { export: asked } };
};

export const listExportsHandler: Handler<typeof listExports> = async ({ tx, session, now }) => ({ status: 200, body: { exports: await exportsOf(tx, session.residentId, now) } });

export const readExportPartHandler: Handler<typeof readExportPart> = async ({ tx, session, now, input }) => {
  needSecondCheck(session.checked);
  const { exportId } = input.params;
  const part = Number(input.params.part);
  const found = await exportPart(tx, session.residentId, exportId, part, now);
  if (!found) throw new Refusal('not-found');
  if (part === 1) await audit(tx, session.residentId, now, 'export-fetched', { exportId });
  return { status: 200, body: { part, parts: found.parts, data: found.data } };
};

export const removeExportHandler: Handler<typeof removeExport> = async ({ tx, session, now, input }) => {
  const { exportId } = input.params;
  if (!await deleteExport(tx, session.residentId, exportId)) throw new Refusal('not-found');
  await audit(tx, session.residentId, now, 'export-removed', { exportId });
  return { status: 204, body: undefined };
};
