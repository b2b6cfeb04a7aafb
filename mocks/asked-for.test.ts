import { expect, it } from 'vitest';
import { readAskedFor } from './asked-for.ts';

it('an address may ask for a person and for faults, and is left without them', () => {
  expect(readAskedFor('http://localhost:5173/en/home?a=1&mock-as=leaseholder&mock-faults=server-error,slow&mock-reach=writes&mock-fresh#x')).toEqual({
    as: 'leaseholder', faults: { on: ['slow', 'server-error'], reach: 'writes' }, fresh: true, rest: '/en/home?a=1#x',
  });
});

it('an address that asks for nothing leaves everything as it was kept', () => {
  expect(readAskedFor('http://localhost:5173/en/home')).toEqual({ as: undefined, faults: undefined, fresh: false, rest: '/en/home' });
});

it('no faults at all can be asked for', () => {
  expect(readAskedFor('http://localhost:5173/?mock-faults=').faults).toEqual({ on: [], reach: 'all' });
});

it('a fault that does not exist is named, with those that do', () => {
  expect(() => readAskedFor('http://localhost:5173/?mock-faults=slow,fast')).toThrow(/no such fault: fast\..*server-error/u);
});
