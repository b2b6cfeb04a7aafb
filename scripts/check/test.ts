/**
 * `npm test`: everything that must hold, in the order in which a fault shows fastest. Ends with one line of honest numbers.
 * `npm test -- unit` or `npm test -- journeys` runs a part; `npm test -- quick` is what to run by hand before a commit.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromiumPath } from './chromium.ts';
import { failedInJourneys, failedInVitest } from './failures.ts';

interface Counts { passed: number; failed: number }
const none: Counts = { passed: 0, failed: 0 };
const results = 'test-results';
const failures: string[] = [];

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  return spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status === 0;
}

/** A check that passes or fails as one. */
const check = (command: string, ...words: string[]) => (): Counts => {
  if (run(command, words)) return { passed: 1, failed: 0 };
  failures.push(`failed: ${command} ${words.join(' ')}`);
  return { passed: 0, failed: 1 };
};

function read(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(`${results}/${file}`, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    console.error(`${file} was not written: ${String(error)}`);
    return undefined;
  }
}

/** Remembers what failed; a runner that was not content without naming anything counts as one failure. */
function ended(file: string, ok: boolean, counts: Counts, named: readonly string[]): Counts {
  failures.push(...named);
  if (counts.failed > 0 || (ok && counts.passed > 0)) return counts;
  failures.push(`failed: the run of ${file}`);
  return { ...counts, failed: 1 };
}

/** Vitest's own numbers; a run that wrote none, or ran none, is a failure. */
function vitest(file: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Counts {
  const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/${file}`, ...words], env);
  const report = read(file);
  const counts = { passed: Number(report?.['numPassedTests'] ?? 0), failed: Number(report?.['numFailedTests'] ?? 0) };
  return ended(file, ok, counts, failedInVitest(report ?? {}));
}

function journeys(...files: readonly string[]): Counts {
  process.env['CHROMIUM'] = chromiumPath();
  const ok = run('playwright', ['test', ...files]);
  const report = read('journeys.json');
  const stats = report?.['stats'] as Record<string, number> | undefined;
  const counts = { passed: stats?.['expected'] ?? 0, failed: (stats?.['unexpected'] ?? 0) + (stats?.['flaky'] ?? 0) + (stats?.['skipped'] ?? 0) };
  return ended('journeys.json', ok, counts, failedInJourneys(report ?? {}));
}

/** Left out before a commit: whole suites against the server, thousands of schedules, servers that are killed. */
const slow = ['tests/faults/**', 'tests/conformance/{pglite.test.ts,actors/**,foreign/**}', 'server/killed.test.ts'];

const walls = [check('node', 'scripts/check/typecheck.ts'), check('oxlint', '--deny-warnings')];
const unused = [check('knip', '--no-progress')];
const build = [check('vite', 'build'), check('node', 'scripts/build/budgets.ts')];
const parts: Readonly<Record<string, readonly (() => Counts)[]>> = {
  walls,
  unused,
  unit: [() => vitest('unit.json', [])],
  build,
  journeys: [() => journeys()],
  quick: [...walls, ...unused, () => vitest('quick.json', slow.flatMap((one) => ['--exclude', one])), ...build, () => journeys('tests/journeys/sign-in.journey.ts')],
  postgres: [() => vitest('postgres.json', ['.pg.test.'], { WITH_POSTGRES: '1' })],
};
const usual = ['walls', 'unused', 'unit', 'build', 'journeys'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = (asked.length > 0 ? asked : usual).flatMap((name) => parts[name] ?? []).reduce((sum, part) => {
  const counts = part();
  return { passed: sum.passed + counts.passed, failed: sum.failed + counts.failed };
}, none);

for (const one of failures) console.log(one);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
