import { createReadStream, statSync } from 'node:fs';
import { claimDatabase } from '#server/claim-database.ts';
import { makeServices } from '#server/make-services.ts';
import { readLocales, readPack, readVocabularies } from '#server/packs/read-pack.ts';
import { serverKey } from '#server/server-key.ts';
import { importFileLines } from '#server/use-cases/import-file.ts';
import { importLines } from '#server/use-cases/import-lines.ts';
import { sendActivationLetters } from '#server/use-cases/letters.ts';
import { withDatabase } from './start/with-database.ts';

/** `npm run import -- FILE.ndjson`: loads residents and records (`contract/import-line.ts`). Exits 1 when a line has a fault, 2 when it could not run. */
async function load(file: string): Promise<void> {
  await withDatabase(async ({ owner }, settings) => {
    const pack = readPack(settings.organisation);
    const { sample } = await claimDatabase(owner, pack.organisation.id, settings.sample, new Date());
    const report = await importLines(owner, pack, importFileLines(createReadStream(file)));
    const log = (line: object) => void process.stderr.write(`${JSON.stringify(line)}\n`);
    const secret = await serverKey(settings.secret, settings.dataDir);
    const letters = readLocales('letters');
    if (sample) await sendActivationLetters(owner, makeServices({ pack, vocabularies: readVocabularies(), letters, secret, now: () => new Date(), publicOrigin: settings.publicOrigin, log }));
    for (const one of report.faults) process.stdout.write(`line ${one.line}: ${one.field}: ${one.fault}\n`);
    process.stdout.write(`${report.residents} residents and ${report.tenancies} tenancies loaded, ${report.faults.length} faults\n`);
    return report.faults.length > 0 ? 1 : 0;
  });
}

const file = process.argv.slice(2).find((one) => !one.startsWith('--'));
const found = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
if (file && found?.isFile()) {
  await load(file);
} else {
  process.stderr.write(file ? `${found ? `${file} is not a file` : `There is no file ${file}`}.\n` : 'Say which file: npm run import -- FILE.ndjson\n');
  process.exitCode = 2;
}
