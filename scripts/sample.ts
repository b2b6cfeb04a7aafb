/** `npm run --silent sample -- --residents N [--items N] [--organisation X]`: sample residents as an import file on standard output, the same every time. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import { readPack } from '#server/packs/read-pack.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function wholeNumber(name: string, given: string, most: number): number {
  const number = Number(given);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : fail(`--${name} takes a whole number from 1 to ${most}.`);
}

function read(): { residents: number; items?: number; organisation: string } {
  try {
    const { values } = parseArgs({ options: { residents: { type: 'string', default: '45' }, items: { type: 'string' }, organisation: { type: 'string', default: 'amplius' } } });
    const { residents, items, organisation } = values;
    return { residents: wholeNumber('residents', residents, 10_000_000), organisation, ...(items !== undefined && { items: wholeNumber('items', items, 2000) }) };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { organisation, ...wish } = read();
try {
  for (const line of sampleLines(readPack(organisation), wish)) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
