import { describe, expect, it } from 'vitest';
import { importLine } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { requestSummaryView } from '#organisations/views/request-view.ts';
import { organisationsHere, readPack } from '#server/packs/read-pack.ts';
import { testVocabularies } from '#tests/support/test-pack.ts';
import { mockPeople } from './people.ts';
import { putWorld } from './put-world.ts';
import { makeServices } from './services.ts';
import { emptyStore } from './store.ts';

const now = new Date('2026-11-26T12:00:00.000Z');

describe.each(organisationsHere())('the people of the dev app at %s', (organisation) => {
  const pack = readPack(organisation);
  const { people, lines } = mockPeople(pack, now);

  it('are lines that the import takes, and nobody is there twice', () => {
    for (const line of lines) expect(importLine.safeParse(line).error?.issues ?? []).toEqual([]);
    expect(new Set(people.map((one) => one.line.portalReference)).size).toBe(people.length);
    const tenancies = new Set(lines.flatMap((line) => (line.type === 'tenancy' ? [line.reference] : [])));
    for (const { line } of people) for (const tenancy of line.tenancies) expect(tenancies).toContain(tenancy);
  });

  it('are the same every time', () => {
    expect(mockPeople(pack, now)).toEqual({ people, lines });
  });

  it('are each in the situation that they stand for', () => {
    const line = (id: string) => people.find((one) => one.id === id)!.line;
    const store = emptyStore();
    putWorld(store, lines, makeServices({ pack, vocabularies: testVocabularies, letters: { en: new Proxy<Record<string, string>>({}, { get: (_all, key) => String(key) }) }, now: () => now, publicOrigin: 'http://localhost' }));
    const request = (id: string) => {
      const owner = store.residents.find((one) => one.facts.portalReference === line(id).portalReference)!;
      return requestSummaryView(store.requests.find((one) => one.residentId === owner.id)!, pack, londonDate(now.toISOString()));
    };
    expect(request('request-late')).toMatchObject({ turn: 'landlord', clock: { overdue: true } });
    expect(request('request-paused')).toMatchObject({ turn: 'resident', state: 'awaiting-clarification', clock: { status: 'paused' } });
    expect(request('request-asks-id')).toMatchObject({ turn: 'resident', clock: { status: 'not-started' } });
    expect(request('request-extended').clock.extension).toMatchObject({ inTime: true });
    expect(line('everything').items).toHaveLength(500);
    expect(line('nothing-held')).toMatchObject({ items: [], requests: [] });
    expect(line('no-email').contactPoints.map((one) => one.kind)).toEqual(['phone']);
    expect(line('noContact').contactPoints).toEqual([]);
    // News comes to many; a letter with a code to whom nobody can write.
    expect(store.messages.filter((one) => one.code !== null).map((one) => one.portalReference)).toEqual([line('noContact').portalReference]);
    expect(line('hiddenAddress').addressHidden).toBe(true);
  });
});
