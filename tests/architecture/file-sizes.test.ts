import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter((name) => name && !name.endsWith('.d.ts'));
const lines = files.flatMap((name) => {
  try {
    return [{ name, count: readFileSync(new URL(name, root), 'utf8').split('\n').length - 1 }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // Deleted, not yet committed.
    throw error;
  }
});

describe('files stay small', () => {
  it('none is over 300 lines', () => {
    expect(lines.filter((one) => one.count > 300)).toEqual([]);
  });

  it('half of them have 60 lines or fewer', () => {
    const sorted = lines.map((one) => one.count).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });
});
