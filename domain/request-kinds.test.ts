import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestKind } from '#contract/request-words.ts';
import { requestDetails } from '#contract/request-details.ts';
import { machineFor, requestKinds } from './request-kinds.ts';
import { machines } from './request-states/machines.ts';

describe('kinds of request', () => {
  test('each has a machine, whatever was answered', () => {
    const answers = fc.dictionary(fc.constantFrom('wish', 'about', 'toString'), fc.oneof(fc.string(), fc.constantFrom('stop', 'limit', 'constructor', '__proto__')));
    fc.assert(fc.property(fc.constantFrom(...requestKind.options), answers, (kind, given) => {
      expect(Object.keys(machines)).toContain(machineFor(kind, given));
    }));
  });

  test('recordings are footage and a correction is a rectification', () => {
    expect([machineFor('recordings'), machineFor('correction')]).toEqual(['footage', 'rectification']);
  });

  test('to stop sharing is an objection, to limit it a restriction, and without an answer the desk sorts it', () => {
    expect([machineFor('sharing', { wish: 'stop' }), machineFor('sharing', { wish: 'limit' }), machineFor('sharing')]).toEqual(['objection', 'restriction', 'common']);
  });

  test('a field that decides the machine is asked for', () => {
    const deciding = Object.values(requestKinds).filter((one) => one.byAnswer);
    expect(deciding.map((one) => one.fields.includes(one.byAnswer?.field ?? ''))).toEqual([true, true, true]);
  });

  test('the fields of every kind are those of the contract', () => {
    const shapes = Object.fromEntries(requestDetails.def.options.map(({ shape }) => [shape.kind.def.values[0], Object.keys(shape)]));
    for (const kind of requestKind.options) expect(shapes[kind], kind).toEqual(['kind', ...requestKinds[kind].fields]);
  });
});
