import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { exportFile, type ExportFile } from '#contract/export-file.ts';
import { type DataExport, type ExportFormat, listExports, readExportPart, removeExport, startExport } from '#contract/exports.ts';
import { makeRequest } from '#contract/requests.ts';
import { unzip } from '#tests/support/unzip.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { checkAgain } from './writes.ts';

/** Asks for a file and waits until it is ready. */
export async function made(client: Client, format: ExportFormat): Promise<DataExport> {
  const { export: asked } = await client.must(startExport, { body: { format, language: 'en' } });
  for (let looks = 0; looks < 200; looks += 1) {
    const found = (await client.must(listExports)).exports.find((one) => one.id === asked.id);
    if (found?.state === 'ready') return found;
    expect(found?.state).toMatch(/^(?:waiting|making)$/u);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the file is not ready after 200 looks');
}

/** Fetches a file part by part and checks that it is whole. */
export async function fetched(client: Client, { id, file }: DataExport): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let part = 1; part <= (file?.parts ?? 0); part += 1) parts.push(Buffer.from((await client.must(readExportPart, { params: { exportId: id, part: String(part) } })).data, 'base64'));
  const bytes = Buffer.concat(parts);
  expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({ bytes: file?.bytes, sha256: file?.sha256 });
  return bytes;
}

async function asJson(client: Client): Promise<ExportFile> {
  const files = unzip(await fetched(client, await made(client, 'json')));
  expect(Object.keys(files)).toEqual(['README.txt', 'my-data.json', 'schema.json']);
  return exportFile.parse(JSON.parse(files['my-data.json'] ?? ''));
}

export const exportCases: Cases = {
  'a file needs the second check, to ask for it and to fetch it': async ({ signedIn }) => {
    const client = await signedIn();
    expect((await client.refused(startExport, { body: { format: 'json', language: 'en' } })).code).toBe('step-up-needed');
    const checked = await signedIn();
    await checkAgain(checked);
    const { id } = await made(checked, 'json');
    expect((await client.refused(readExportPart, { params: { exportId: id, part: '1' } })).code).toBe('step-up-needed');
  },
  'all of a person’s data comes as JSON that keeps its own schema: sensitive facts too, secrets never, and no word of a joint tenant': async ({ signedIn, pack }) => {
    const client = await signedIn();
    await checkAgain(client);
    const file = await asJson(client);
    expect(file.items).toHaveLength(pack.categories.reduce((sum, one) => sum + one.items.length, 0));
    for (const category of pack.categories) {
      for (const item of category.items) {
        const found = file.items.find((one) => one.category === category.id && one.id === `${category.id}-${item.key}`);
        expect(found?.value, item.key).toEqual(item.secret ? { kind: 'covered', reason: 'secret' } : { kind: 'text', text: `tenant-only ${item.key}` });
      }
    }
    expect(file.choices.flatMap((one) => one.events)).toHaveLength(1);
    expect(file.person.portalReference).toBe(people.tenant.portalReference);
    const words = JSON.stringify(file);
    for (const theirs of ['joint-only', people.jointTenant.portalReference, 'اقبال', 'Wiśniewska']) expect(words).not.toContain(theirs);
    expect((await client.must(listActivity)).entries.slice(0, 2).map((one) => one.act)).toEqual(['export-fetched', 'export-asked']);
  },
  'the same data comes as tables with a README, and as a page that needs nothing from outside': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const tables = unzip(await fetched(client, await made(client, 'csv')));
    expect(Object.keys(tables)).toEqual([
      'README.txt', 'facts.csv', 'choices.csv', 'choice-events.csv', 'requests.csv', 'request-events.csv', 'contact-points.csv', 'preferences.csv', 'told-others.csv', 'decisions.csv', 'receipts.csv', 'messages.csv', 'deleted.csv',
    ]);
    expect(tables['facts.csv']).toContain('tenant-only');
    expect(tables['contact-points.csv']).toContain('@example.org');
    const page = Buffer.from(await fetched(client, await made(client, 'page'))).toString('utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/u);
    expect(page).toContain('tenant-only');
    expect(page).not.toMatch(/<script|https?:|src=/u);
  },
  'it holds what was passed on, decided, given and asked, and the person’s own words; nothing that the law delays or withholds': async ({ signedIn, pack }) => {
    const client = await signedIn();
    const category = pack.categories[0]!;
    const details = { kind: 'correction', category: category.id, itemId: `${category.id}-${category.items[0]!.key}`, whatIsWrong: '', shouldSay: '', statement: 'I was at home.', markDisputed: true } as const;
    const { receipt, request } = await client.must(makeRequest, { body: { details, madeAt: worldNow } });
    await checkAgain(client);
    const file = await asJson(client);
    expect(file.disclosures.filter((one) => one.toldOf === undefined)).toHaveLength(60);
    expect(file.disclosures.filter((one) => one.toldOf !== undefined)).toMatchObject([{ toldOf: { change: 'restricted' } }]);
    expect(JSON.stringify(file.disclosures)).not.toMatch(/delayed|withheld/u);
    expect(file.decisions.map((one) => one.name)).toEqual(['A score', 'A match']);
    expect(file.receipts.map((one) => one.code)).toEqual([receipt.code]);
    expect(file.requests).toMatchObject([{ reference: request.reference, details, answerIn: { language: 'en', format: 'standard' } }]);
    expect(file.items.find((one) => one.id === details.itemId)).toMatchObject({ statement: 'I was at home.', disputedSince: worldNow.slice(0, 10), correction: null });
    expect(file.preferences).toEqual({ language: 'en', format: 'standard', post: true, codeWord: 'none' });
    expect(file.contactPoints.map((one) => one.rules.whose)).toEqual(['mine']);
  },
  'asked twice while it is made, it is the same file': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const ask = async (format: ExportFormat) => (await client.must(startExport, { body: { format, language: 'en' } })).export;
    const [first, second] = await Promise.all([ask('json'), ask('json')]);
    expect(second.id).toBe(first.id);
    expect((await ask('csv')).id).not.toBe(first.id);
  },
  'nobody else finds, fetches or deletes a file, and what is not there looks the same': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { id } = await made(client, 'json');
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      await checkAgain(other);
      expect((await other.must(listExports)).exports, who).toEqual([]);
      expect((await other.refused(readExportPart, { params: { exportId: id, part: '1' } })).code, who).toBe('not-found');
      expect((await other.refused(removeExport, { params: { exportId: id } })).code, who).toBe('not-found');
    }
    expect((await client.refused(readExportPart, { params: { exportId: id, part: '999' } })).code).toBe('not-found');
  },
  'a file that was deleted is gone': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { id } = await made(client, 'json');
    await client.must(removeExport, { params: { exportId: id } });
    expect((await client.must(listExports)).exports).toEqual([]);
    expect((await client.refused(readExportPart, { params: { exportId: id, part: '1' } })).code).toBe('not-found');
    expect((await client.refused(removeExport, { params: { exportId: id } })).code).toBe('not-found');
  },
  'a file waits three days and no longer': async ({ setNow, signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { id, expiresAt } = await made(client, 'json');
    expect(expiresAt).toBe('2026-11-26T09:00:00.000Z');
    await setNow('2026-11-26T09:00:00.000Z');
    const later = await signedIn();
    await checkAgain(later);
    expect((await later.must(listExports)).exports).toEqual([]);
    expect((await later.refused(readExportPart, { params: { exportId: id, part: '1' } })).code).toBe('not-found');
  },
  'a language that is not offered is refused, and so are too many files in a day': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    expect((await client.refused(startExport, { body: { format: 'json', language: 'xx' } })).code).toBe('language-not-offered');
    for (let files = 0; files < 10; files += 1) {
      const { export: asked } = await client.must(startExport, { body: { format: 'json', language: 'en' } });
      await client.must(removeExport, { params: { exportId: asked.id } });
    }
    const refusal = await client.refused(startExport, { body: { format: 'json', language: 'en' } });
    expect(refusal.code).toBe('too-many-requests');
    expect(refusal.retryAfter).toBeGreaterThan(0);
  },
};
