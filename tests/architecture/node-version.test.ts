import { expect, it } from 'vitest';

it('runs on Node 24 or newer, also where the machine has an older one', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
