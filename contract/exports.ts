import * as z from 'zod/mini';
import { id, instant, language } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What kind of file: a page to read and print, tables for a spreadsheet, or data for other systems. */
export const exportFormat = z.enum(['page', 'csv', 'json']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** `failed`: it could not be made; the person may ask again. */
export const exportState = z.enum(['waiting', 'making', 'ready', 'failed']);

/** A file with all of the person's data, made in the background. */
export const dataExport = z.strictObject({
  id,
  format: exportFormat,
  language,
  state: exportState,
  /** How many facts are in it so far, of how many. */
  done: z.int(),
  total: z.int(),
  askedAt: instant,
  readyAt: z.nullable(instant),
  /** When the file is deleted. */
  expiresAt: instant,
  file: z.nullable(z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), parts: z.int(), /** Lower-case hex SHA-256 of the whole. */ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u)) })),
});
export type DataExport = z.infer<typeof dataExport>;

/** How long a file waits to be fetched, in seconds: three days. */
export const exportKeptSeconds = 3 * 24 * 60 * 60;

/** Bytes of a part before it is written as base64. Small, so that a bad connection loses little. */
export const exportPartBytes = 192 * 1024;

/**
 * Asks for a file. Harmless twice: while one of the same kind and language is being made, that one is the answer. Needs L2, since it uncovers everything.
 */
export const startExport = endpoint({
  name: 'startExport', method: 'POST', path: '/api/exports', permission: 'own-exports',
  summary: 'Ask for a file with all of one’s data',
  body: z.strictObject({ format: exportFormat, language }),
  answers: { 201: z.strictObject({ export: dataExport }) },
  problems: ['step-up-needed', 'language-not-offered', 'too-many-requests'],
});

export const listExports = endpoint({
  name: 'listExports', method: 'GET', path: '/api/exports', permission: 'own-exports',
  summary: 'Files asked for that are still there, newest first, with how far they are',
  answers: { 200: z.strictObject({ exports: z.array(dataExport) }) },
});

/** One part of a ready file, so that a broken connection goes on where it was. Needs L2. */
export const readExportPart = endpoint({
  name: 'readExportPart', method: 'GET', path: '/api/exports/:exportId/parts/:part', permission: 'own-exports',
  summary: 'One part of a file, counted from 1, as base64',
  params: z.strictObject({ exportId: id, part: z.string().check(z.regex(/^[1-9]\d{0,4}$/u)) }),
  answers: { 200: z.strictObject({ part: z.int(), parts: z.int(), data: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/u)) }) },
  problems: ['not-found', 'step-up-needed'],
});

export const removeExport = endpoint({
  name: 'removeExport', method: 'DELETE', path: '/api/exports/:exportId', permission: 'own-exports',
  summary: 'Delete a file before its time',
  params: z.strictObject({ exportId: id }),
  answers: { 204: null },
  problems: ['not-found'],
});
