import { describe, expect, it } from 'vitest';
import { importLine } from '#contract/import-line.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { knownPeople, sampleLines } from './sample-lines.ts';

const pack = readPack('amplius');
const make = (residents: number) => [...sampleLines(pack, { residents })];

describe('sample residents', () => {
  it('are lines that the import takes, each reference once', () => {
    const lines = make(300);
    for (const line of lines) expect(importLine.safeParse(line).error?.issues ?? []).toEqual([]);
    const references = lines.flatMap((line) => (line.type === 'resident' ? [line.portalReference] : []));
    expect(new Set(references).size).toBe(300);
    expect(references.slice(0, 3)).toEqual(Object.values(knownPeople).map((one) => one.portalReference));
  });

  it('are the same every time, and more of them begin with the same ones', () => {
    expect(make(60)).toEqual(make(60));
    expect(make(90).slice(0, 80)).toEqual(make(60).concat(make(90).slice(make(60).length)).slice(0, 80));
  });

  it('are as varied as residents are', () => {
    const people = make(45).flatMap((line) => (line.type === 'resident' ? [line] : []));
    expect(people.some((one) => one.contactPoints.length === 0)).toBe(true);
    expect(people.some((one) => one.addressHidden)).toBe(true);
    expect(people.some((one) => one.items.length === 0)).toBe(true);
    expect(people[0]?.tenancies).toEqual(people[2]?.tenancies);
    expect(new Set(people.flatMap((one) => one.requests.map((request) => request.events.at(-1)?.kind))).size).toBeGreaterThanOrEqual(9);
  });
});
