import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const folders = ['contract', 'domain', 'organisations', 'src', 'mocks', 'server', 'scripts'];
const plants = ['domain/planted-import.ts', 'src/features/planted/planted-import.ts', 'contract/planted-import.ts', 'mocks/planted-import.ts'];

interface Cruise {
  readonly modules: readonly { source: string; consolidated?: boolean }[];
  readonly summary: { violations: readonly { rule: { name: string }; from: string; to: string }[] };
}

async function cruise(): Promise<Cruise> {
  const run = promisify(execFile)('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.json', '--output-type', 'json', ...folders], { cwd: root, maxBuffer: 64e6 });
  // A violation makes the command exit 1; its report is on standard output all the same.
  const { stdout } = await run.catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  return JSON.parse(stdout) as Cruise;
}

async function sourcesOnDisk(): Promise<string[]> {
  const all = await Promise.all(folders.map(async (folder) => (await readdir(new URL(folder, root), { recursive: true })).map((name) => `${folder}/${name}`)));
  return all.flat().filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts')).toSorted();
}

afterAll(() => {
  for (const name of [plants[0]!, 'src/features/planted', plants[2]!, plants[3]!]) rmSync(new URL(name, root), { recursive: true, force: true });
});

describe('import directions', () => {
  it('are kept, by a checker that saw every file', async () => {
    const report = await cruise();
    const seen = report.modules.map((one) => one.source).filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('node_modules') && !name.endsWith('.d.ts')).filter((name) => folders.includes(name.split('/')[0]!));
    expect([...new Set(seen)].toSorted()).toEqual(await sourcesOnDisk());
    expect(report.summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  });

  it('are broken by a planted import, and the checker finds it', async () => {
    mkdirSync(new URL('src/features/planted', root), { recursive: true });
    writeFileSync(new URL(plants[0]!, root), "import '#server/app.ts';\n");
    writeFileSync(new URL(plants[1]!, root), "import '#organisations/pack.ts';\nimport '#src/features/choices/testing/choices-server.ts';\n");
    writeFileSync(new URL(plants[2]!, root), "import 'react';\n");
    writeFileSync(new URL(plants[3]!, root), "import '#server/app.ts';\n");
    const found = (await cruise()).summary.violations.filter((one) => plants.includes(one.from)).map((one) => `${one.rule.name} ${one.from}`);
    expect(found).toEqual(expect.arrayContaining([
      `domain-knows-the-contract ${plants[0]}`, `features-ask-the-api ${plants[1]}`, `testing-serves-tests ${plants[1]}`, `contract-stands-alone ${plants[2]}`, `mocks-stand-on-the-contract ${plants[3]}`,
    ]));
  });
});
