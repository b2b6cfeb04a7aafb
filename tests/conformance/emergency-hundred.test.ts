import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { emergencyListMost, openEmergencyList } from '#contract/emergency-list.ts';
import { openDatabase } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { makeCase } from './cases/case.ts';
import { Coverage } from './coverage.ts';
import { serverHarness } from './server-harness.ts';
import { makeWorld, worldPack } from './world.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const portalReference = (number: number) => `K${Array.from({ length: 7 }, (_none, at) => letters[Math.floor(number / letters.length ** at) % letters.length]).join('')}7`;
const someone = (number: number) => [
  { type: 'tenancy' as const, reference: `T-9${number}`, address: [`${number} Long Street`, 'Sampleton'], tenure: 'tenancy' as const, startedOn: '2020-04-06', endedOn: null },
  {
    type: 'resident' as const, portalReference: portalReference(number), dateOfBirth: '1980-01-01', name: `Person ${number}`, language: 'en', tenancies: [`T-9${number}`], addressHidden: false,
    items: [], choices: [], requests: [], contactPoints: [],
  },
];
const database = await openDatabase({ dataDir: null });
const harness = serverHarness(database, testPack);
afterAll(() => harness.stop());

it('a look at as many people as one look shows has the role and the reason on the record of each, and is there in two seconds', async () => {
  const world = makeWorld(testPack);
  await harness.reset({ ...world, lines: [...world.lines, ...Array.from({ length: 300 }, (_none, number) => someone(number)).flat()] });
  await sql`insert into support_registers select id, '{"needs":["stairs"],"words":"","call":null,"language":null}', now(), now(), '{"version":"v1","language":"en"}' from residents where name like 'Person %'`.execute(database.owner);
  const manager = await makeCase(harness, testPack, worldPack(testPack), new Coverage()).staff('staff-manager');
  const began = performance.now();
  const { people, more } = await manager.must(openEmergencyList, { body: { emergency: 'evacuation', place: '', reason: 'Fire in Long Street' } });
  const took = performance.now() - began;
  expect([people.length, more]).toEqual([emergencyListMost, true]);
  const { rows } = await sql<{ people: number; role: string; reasons: number }>`
    select count(distinct e.resident_id)::int as people, min(e.by_role) as role, count(*) filter (where p.payload like '%Fire in Long Street%')::int as reasons
    from audit_entries e join audit_payloads p using (resident_id, place) where e.act = 'looked-at' and e.by_role <> 'you'`.execute(database.owner);
  expect(rows).toEqual([{ people: emergencyListMost, role: 'manager', reasons: emergencyListMost }]);
  // Some 400 ms on the slowest machine that it was measured on.
  expect(took).toBeLessThan(2000);
}, 60_000);
