/**
 * `npm run conformance -- --url URL`: puts any backend to the conformance suite. README.md in this folder says what the backend needs.
 * Exits with 1 when a case fails, or when none could be run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPack } from '#server/packs/read-pack.ts';
import { type Outcome, needsInWords, table } from './foreign/table.ts';
import { whyUnfit } from './foreign/why-unfit.ts';
import { wish, wishIn } from './foreign/wish.ts';
import { needsOf } from './needs.ts';
import { makeWorld } from './world.ts';

const usage = `Usage: npm run conformance -- --url URL [--origin URL] [--organisation ID] [--post URL] [--control URL]
       npm run conformance -- --write-world FILE [--organisation ID]`;
const results = 'test-results/conformance.json';
const missingFile = 'test-results/conformance-missing.json';

interface Report {
  readonly testResults: readonly { readonly message?: string; readonly assertionResults: readonly { readonly ancestorTitles: readonly string[]; readonly title: string; readonly status: string; readonly failureMessages: readonly string[] }[] }[];
}

function fail(words: string): never {
  console.error(words);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ options: { 'url': { type: 'string' }, 'origin': { type: 'string' }, 'organisation': { type: 'string', default: 'amplius' }, 'post': { type: 'string' }, 'control': { type: 'string' }, 'write-world': { type: 'string' } } }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function outcomesOf({ testResults }: Report): Outcome[] {
  return testResults.flatMap((file) => file.assertionResults).map(({ ancestorTitles, title, status, failureMessages }): Outcome => {
    const part = ancestorTitles.at(-1) ?? '';
    if (status === 'passed') return { part, sentence: title, went: 'passed', why: '' };
    if (status === 'failed') return { part, sentence: title, went: 'failed', why: failureMessages[0]?.split('\n')[0] ?? '' };
    return { part, sentence: title, went: 'not run', why: needsInWords(needsOf(title)) };
  });
}

const { url, origin, organisation, post, control, 'write-world': file } = readArguments();
if (file !== undefined) {
  writeFileSync(file, `${makeWorld(readPack(organisation)).lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  process.exit(0);
}
const address = url?.replace(/\/+$/u, '');
const wished = wish.safeParse({ url: address, origin: origin ?? address, post: post ?? `${address}/demo/post.json`, control: control?.replace(/\/+$/u, '') ?? null, organisation, missingFile });
if (!wished.success) fail(usage);

const unfit = await whyUnfit(wished.data);
if (unfit !== undefined) fail(unfit);

mkdirSync('test-results', { recursive: true });
for (const old of [results, missingFile]) rmSync(old, { force: true });
const run = spawnSync('vitest', ['run', 'tests/conformance/foreign/foreign.url.test.ts', '--testTimeout=120000', '--reporter=json', `--outputFile.json=${results}`], {
  stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...wishIn(wished.data) }, shell: process.platform === 'win32',
});
if (run.error) throw run.error;
const report = JSON.parse(readFileSync(results, 'utf8')) as Report;
const outcomes = outcomesOf(report);
if (outcomes.length === 0) fail(`The suite could not start: ${report.testResults[0]?.message ?? 'no reason was given'}`);
console.log(table(outcomes, JSON.parse(readFileSync(missingFile, 'utf8')) as string[]));
process.exit(run.status === 0 && outcomes.some((one) => one.went === 'passed') ? 0 : 1);
