import type { Pack } from '#organisations/pack.ts';

/** A kind of fact with a use that is told of people without a home only while there are facts about them in other kinds of data: `by`. */
export function toldByKind(pack: Pack): { readonly category: string; readonly key: string; readonly told: string; readonly by: readonly string[] } {
  const secret = new Set(pack.categories.flatMap((one) => (one.items.some((item) => item.secret) ? [one.id] : [])));
  const found = pack.categories.flatMap(({ id, items }) => items.filter((item) => !item.sensitive && !item.secret).flatMap(({ key, purposes }) =>
    pack.purposes.filter((one) => purposes.includes(one.id)).flatMap(({ id: told, otherwise = [] }) => {
      const by = otherwise.flatMap((one) => ('category' in one && one.told === told ? [one.category] : []));
      return by.length > 0 && !by.includes(id) && !by.some((one) => secret.has(one)) ? [{ category: id, key, told, by }] : [];
    })))[0];
  if (!found) throw new Error('the pack has no use that is told by facts of another kind');
  return found;
}
