import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import worked from '#domain/clock/deadline-cases.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => spawnSync(process.execPath, ['scripts/clock.ts', ...words], { cwd: root, encoding: 'utf8' });
function runOn(content: string) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, content);
  return run(file);
}

describe('the clock command', () => {
  it('prints the result of each worked case by its id, and nothing else', () => {
    const { status, stdout, stderr } = run('domain/clock/deadline-cases.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(worked.cases.map((one) => [one.id, one.expected])));
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(runOn('\uFEFF{"cases":[]}')).toMatchObject({ status: 0, stdout: '{}\n' });
  });

  it('names the case and the field at fault, prints no result and exits with 1', () => {
    const [first] = worked.cases;
    const { status, stdout, stderr } = runOn(JSON.stringify({ cases: [first, { ...first, id: 'Z99', region: 'wales' }] }));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Z99: region is "wales"; expected one of england-and-wales, scotland, northern-ireland');
  });

  it.each([
    ['no file', () => run(), 'Usage'],
    ['two files', () => run('a', 'b'), 'Usage'],
    ['a file that is not there', () => run(join(folder, 'none.json')), 'ENOENT'],
    ['a folder', () => run(folder), 'EISDIR'],
    ['text that is not JSON', () => runOn('{"cases":['), 'is not JSON'],
    ['a list instead of an object', () => runOn('[]'), 'cases is missing'],
  ])('given %s says so and exits with 1', (_name, start, words) => {
    const { status, stdout, stderr } = start();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(words);
  });
});
