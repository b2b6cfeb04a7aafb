import { describe, expect, it } from 'vitest';
import { readPack, readPackFiles } from './read-pack.ts';
import { loadPack, PackError } from '#organisations/load-pack.ts';

describe('a pack with faults', () => {
  it('is refused with file and field of each', () => {
    const files = readPackFiles('amplius');
    const categories = structuredClone(files['categories.json']) as { items: { retention: string }[] }[];
    const item = categories[0]?.items[0];
    if (!item) throw new Error('the pack has no item');
    item.retention = 'no-such-rule';
    const refuse = (changed: Record<string, unknown>) => {
      try {
        loadPack({ ...files, ...changed });
      } catch (error) {
        if (error instanceof PackError) return error.faults;
        throw error;
      }
      return [];
    };
    expect(refuse({ 'categories.json': categories })).toEqual([{ file: 'categories.json', field: 'about-you.name.retention', message: expect.stringContaining('no-such-rule') as unknown }]);
    expect(refuse({ 'holds.json': undefined }).map((one) => one.file)).toEqual(['holds.json']);
    expect(refuse({ 'notices/privacy/v1/en.md': 'no layers' }).map((one) => one.file)).toContain('notices/privacy/v1/en.md');
  });

  it('of an organisation that is not there says which are', () => {
    expect(() => readPack('nowhere')).toThrow(/amplius/u);
  });
});
