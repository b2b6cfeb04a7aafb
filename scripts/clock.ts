import { readFileSync } from 'node:fs';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { readCases } from '#domain/clock/case-file.ts';
import { caseResult } from '#domain/clock/case-result.ts';

/** `npm run --silent clock -- FILE.json`: prints `{ id: result }`; with bad input prints nothing, names every fault on stderr and exits with 1. */
function main(files: readonly string[]): number {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return fail(['Usage: npm run --silent clock -- FILE.json']);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail([`${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'})`]);
  }
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return fail([`${file}: is not JSON (${error instanceof Error ? error.message : 'unknown reason'})`]);
  }
  const { cases, faults } = readCases(data);
  if (faults.length > 0) return fail(faults.map(({ where, field, what }) => `${file}: ${where}: ${field} ${what}`));
  const results = cases.map((one) => [one.id, caseResult(one, shippedBankHolidays)] as const);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(results), null, 1)}\n`);
  return 0;
}

function fail(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return 1;
}

process.exitCode = main(process.argv.slice(2));
