import { expect } from 'vitest';
import type { ImportLine, ImportResident, ImportTenancy } from '#contract/import-line.ts';
import { listDeletions } from '#contract/deletions.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import type { Pack } from '#organisations/pack.ts';
import { makeWorld, people } from '../world.ts';
import type { Case, Cases } from './case.ts';

/** A kind of fact whose rule is about tenancies, with what the pack says of people who have none. */
function toldOf(pack: Pack) {
  const found = pack.categories.flatMap(({ id, items }) => items.flatMap((item) => {
    const rule = pack.retention.find((one) => one.id === item.retention);
    return rule?.otherwise && !item.otherwise && !item.sensitive && !item.secret ? [{ category: id, key: item.key, rule, otherwise: rule.otherwise }] : [];
  }))[0];
  if (!found) throw new Error('the pack has no rule that is about tenancies alone');
  return { ...found, leasehold: found.otherwise.find((one) => 'tenure' in one)?.rule ?? 'not-said', none: 'not-said' };
}

/** A kind of fact whose first purpose is about tenancies, with what the pack says it is used for of a leaseholder. */
function usedOf(pack: Pack) {
  const { category, key } = toldOf(pack);
  const id = pack.categories.find((one) => one.id === category)?.items.find((one) => one.key === key)?.purposes[0];
  const purpose = pack.purposes.find((one) => one.id === id);
  if (!purpose?.otherwise) throw new Error('the pack has no purpose that is about tenancies alone');
  return { tenancy: purpose.id, leasehold: purpose.otherwise.find((one) => 'tenure' in one)?.told };
}

/** A kind of data that is meant for people who rent, with a fact that goes with time for people on a lease too. */
export function goesUnlet(pack: Pack): { readonly id: string; readonly key: string } {
  const rules = new Map(pack.retention.map((one) => [one.id, one]));
  const [kind] = pack.categories.filter((one) => one.meantFor?.tenures && !one.meantFor.tenures.includes('leasehold')).flatMap(({ id, items }) => {
    const key = items.find((item) => !item.otherwise?.length && rules.get(item.retention)?.otherwise?.some((one) => 'tenure' in one && one.rule !== null))?.key;
    return key ? [{ id, key }] : [];
  });
  if (!kind) throw new Error('the pack has no kind of data that is meant for people who rent, with a rule for people on a lease');
  return kind;
}

type Home = Pick<ImportTenancy, 'reference' | 'tenure'>;

/** The world in which all that is held about the tenant is that one fact, and these are their homes. */
export async function living({ reset, pack }: Case, homes: readonly Home[], more: Partial<ImportResident['items'][number]> = {}, { category, key }: { readonly category: string; readonly key: string } = toldOf(pack)): Promise<void> {
  const world = makeWorld(pack);
  const lines = world.lines.flatMap((line): ImportLine[] => {
    if (line.type === 'tenancy') return homes.map((home) => ({ ...line, ...home }));
    if (line.portalReference !== people.tenant.portalReference) return [{ ...line, tenancies: [] }];
    return [{ ...line, tenancies: homes.map((one) => one.reference), disclosures: [], items: line.items.filter((item) => item.category === category && item.key === key).map((item) => Object.assign({}, item, more)) }];
  });
  await reset({ ...world, lines });
}

async function itemShown({ pack, signedIn }: Case) {
  return (await (await signedIn()).must(readCategory, { params: { categoryId: toldOf(pack).category }, query: { language: 'en' } })).items[0];
}
const retentionShown = async (given: Case) => (await itemShown(given))?.retention;

export const [rented, owned]: [Home, Home] = [{ reference: 'T-1001', tenure: 'tenancy' }, { reference: 'T-1002', tenure: 'leasehold' }];

export const standingCases: Cases = {
  'a rule about tenancies is told to who has one; a leaseholder and somebody without a home are told theirs, or that the notice does not say': async (given) => {
    const { rule, leasehold, none } = toldOf(given.pack);
    for (const [homes, id] of [[[rented], rule.id], [[owned], leasehold], [[], none]] as const) {
      await living(given, homes);
      const shown = await retentionShown(given);
      expect(shown?.ruleId).toBe(id);
      expect(shown?.rule.text).not.toBe('');
      expect(shown?.status === 'not-said').toBe(id === 'not-said');
      if (id === 'not-said') expect(shown).toMatchObject({ startEvent: null, startedOn: null, endsOn: null });
    }
  },
  'a fact about somebody who rents one home and owns another names both rules; one about one of the homes names its own alone': async (given) => {
    const { rule, leasehold } = toldOf(given.pack);
    await living(given, [rented, owned]);
    const both = await retentionShown(given);
    expect(both?.ruleId).toBe(rule.id);
    expect(both?.alsoBy?.length ?? 0).toBe(leasehold === 'not-said' || leasehold === rule.id ? 0 : 1);
    await living(given, [rented, owned], { property: owned.reference });
    expect(await retentionShown(given)).toMatchObject({ ruleId: leasehold });
    expect((await retentionShown(given))?.alsoBy).toBeUndefined();
  },
  'what is past the time of a rule about tenancies goes for who had one; for others it goes by theirs, or stays where the notice does not say': async (given) => {
    const { rule, leasehold, none } = toldOf(given.pack);
    for (const [homes, id] of [[[rented], rule.id], [[owned], leasehold], [[], none]] as const) {
      await living(given, homes, { retentionStartedOn: '1999-05-31' });
      await given.purge();
      const { deletions } = await (await given.signedIn()).must(listDeletions, { query: { language: 'en' } });
      expect(deletions.map((one) => one.ruleId)).toEqual(id === 'not-said' ? [] : [id]);
    }
  },
  'of somebody who rents one home and owns another, a fact about the one that they own goes by the rule of leases, or stays where the notice does not say': async (given) => {
    const { leasehold } = toldOf(given.pack);
    await living(given, [rented, owned], { property: owned.reference, retentionStartedOn: '1999-05-31' });
    await given.purge();
    const { deletions } = await (await given.signedIn()).must(listDeletions, { query: { language: 'en' } });
    expect(deletions.map((one) => one.ruleId)).toEqual(leasehold === 'not-said' ? [] : [leasehold]);
  },
  'what a fact is used for goes by how its person stands; where the notice does not say, nothing is made up, and it says so': async (given) => {
    const { tenancy, leasehold } = usedOf(given.pack);
    for (const [homes, id] of [[[rented], tenancy], [[owned], leasehold], [[], undefined]] as const) {
      await living(given, homes);
      const shown = await itemShown(given);
      const told = shown?.purposes.map((one) => one.id) ?? [];
      if (id) expect(told).toContain(id);
      for (const other of [tenancy, leasehold]) if (other && other !== id) expect(told).not.toContain(other);
      expect(shown?.notSaid?.includes('purposes') ?? false).toBe(told.length === 0);
    }
  },
  'a kind of data in which nothing is held is told of as meant for others, to who could have nothing there': async (given) => {
    const kind = given.pack.categories.find((one) => one.meantFor?.tenures && one.id !== toldOf(given.pack).category);
    if (!kind) throw new Error('the pack has no kind of data that is meant for people with some homes alone');
    const shown = async () => (await (await given.signedIn()).must(listCategories, { query: { language: 'en' } })).categories.find((one) => one.id === kind.id);
    for (const home of [rented, owned]) {
      await living(given, [home]);
      const own = kind.meantFor?.tenures?.some((one) => one === home.tenure) === true;
      expect(await shown()).toMatchObject({ itemCount: 0 });
      expect((await shown())?.forOthers).toBe(own ? undefined : true);
    }
  },
  'a kind of data whose facts have gone with time is not told of as meant for others': async (given) => {
    const kind = goesUnlet(given.pack);
    const shown = async () => (await (await given.signedIn()).must(listCategories, { query: { language: 'en' } })).categories.find((one) => one.id === kind.id);
    await living(given, [owned], { retentionStartedOn: '1999-05-31' }, { category: kind.id, key: kind.key });
    expect(await shown()).toMatchObject({ itemCount: 1 });
    await given.purge();
    const after = await shown();
    expect(after).toMatchObject({ itemCount: 0 });
    expect(after?.forOthers).toBeUndefined();
  },
};
