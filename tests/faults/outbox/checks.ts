import type { Entry } from '#src/offline/outbox/entry.ts';
import type { Act } from './acts.ts';
import type { World } from './world.ts';

/** A law that was broken, in the words of the table. */
export type Wrong = 'lost' | 'doubled' | 'out of order' | 'wrong person' | 'untrue word' | 'stuck lane' | 'two tabs at once' | 'a fault';

/** What came of a schedule. */
export interface Found { readonly wrong: Wrong; readonly what: string }

const hour = 3_600_000;
const stored = (world: World) => [...world.device.records.values()].map(({ entry }) => entry as Entry);

/** All faults end, each person signs in once more, and time passes: now everything must arrive. Answers lanes that were held up by another's trouble. */
export async function heal(world: World, acts: readonly Act[]): Promise<Found[]> {
  const stuck: Found[] = [];
  await world.kill(0);
  await world.kill(1);
  world.fault = () => 'none';
  world.up = true;
  world.device.full = false;
  await world.agenda.stepAll();
  for (const person of world.people) {
    if (world.signOutOwed) world.paySignOut();
    world.token = world.server.signIn(person);
    // First the lane of requests is in trouble: choices must go all the same.
    world.fault = (path) => (path.includes('requests') ? 'unavailable' : 'none');
    const tab = await world.open(0, () => person);
    void tab.outbox.signedIn(person.personKey);
    await world.agenda.stepAll();
    const waits = stored(world).find((one) => one.personKey === person.personKey && one.state !== 'refused' && acts.find(({ id }) => id === one.id)?.lane === 'choices');
    if (waits) stuck.push({ wrong: 'stuck lane', what: waits.id });
    world.fault = () => 'none';
    for (let rounds = 0; rounds < 3; rounds += 1) {
      await world.pass(25 * 60_000);
      await world.agenda.stepAll();
    }
    await world.kill(0);
    await world.agenda.stepAll();
    await world.pass(13 * hour);
  }
  return stuck;
}

function checkAct(world: World, act: Act): Found[] {
  const rows = world.server.acts.filter((one) => one.entry_id === act.id);
  const left = stored(world).find((one) => one.id === act.id);
  const found: Found[] = [];
  const say = (wrong: Wrong, why: string) => found.push({ wrong, what: `${act.id} ${why}` });
  if (rows.length > 1) say('doubled', `recorded ${rows.length} times`);
  if (rows.some((one) => one.resident_id !== act.who.residentId)) say('wrong person', `of ${act.who.name}, recorded for another`);
  if (act.ended === 'done' && rows.length === 0) say('untrue word', 'said done, not recorded');
  if (act.ended === 'refused' && !act.toBeRefused) say('untrue word', 'said refused, nobody refused it');
  if (act.saidNeverLeft && rows.length > 0) say('untrue word', 'said that it never left, recorded');
  if (!act.promised || act.gone === 'taken-back') return found;
  if (act.toBeRefused) {
    if (act.gone !== 'read' && left?.state !== 'refused') say('lost', 'refused, and nobody was told');
  } else if (rows.length === 0) {
    say('lost', left ? `still ${left.state} on the device` : 'nowhere');
  }
  return found;
}

function checkOrder(world: World, acts: readonly Act[]): Found[] {
  const found: Found[] = [];
  const byId = new Map(acts.map((act, place) => [act.id, { act, place }]));
  const latest = new Map<string, { order: number; place: Map<unknown, number> }>();
  for (const { entry_id: id } of world.server.acts) {
    const known = byId.get(id);
    if (!known || known.act.gone === 'taken-back') continue;
    const { act, place } = known;
    const lane = `${act.who.name} ${act.lane}`;
    const before = latest.get(lane) ?? { order: 0, place: new Map<unknown, number>() };
    const order = world.device.orderOf.get(id) ?? 0;
    // In the order of the device, and in each page in the order of the taps.
    if (order < before.order || place < (before.place.get(act.tab) ?? -1)) found.push({ wrong: 'out of order', what: `${id} in ${lane}` });
    before.order = Math.max(before.order, order);
    before.place.set(act.tab, Math.max(place, before.place.get(act.tab) ?? -1));
    latest.set(lane, before);
  }
  return found;
}

/** What a schedule broke, all told. */
export function check(world: World, acts: readonly Act[]): Found[] {
  const said = world.wrongs.map((what): Found => ({ wrong: what.startsWith('two tabs') ? 'two tabs at once' : 'a fault', what }));
  return [...said, ...acts.flatMap((act) => checkAct(world, act)), ...checkOrder(world, acts)];
}
