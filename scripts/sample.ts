/** `npm run --silent sample -- --residents N [--organisation X]`: sample residents as an import file on standard output, the same every time. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import { readPack } from '#server/packs/read-pack.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function read(): { residents: number; organisation: string } {
  try {
    const { values } = parseArgs({ options: { residents: { type: 'string', default: '45' }, organisation: { type: 'string', default: 'amplius' } } });
    const residents = Number(values.residents);
    if (!Number.isInteger(residents) || residents < 1 || residents > 10_000_000) return fail('--residents takes a whole number from 1 to 10000000.');
    return { residents, organisation: values.organisation };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { residents, organisation } = read();
try {
  for (const line of sampleLines(readPack(organisation), { residents })) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
