import type { DeskRequest } from '#contract/desk.ts';
import type { ChangedFact } from '#contract/told-words.ts';
import type { Pack } from '../pack.ts';
import type { RecordedRequest } from '../views/request-view.ts';
import type { Words } from '../words.ts';

/**
 * What an answer in part may have deleted: every kind of fact that the landlord keeps in the kinds of data that were asked for, by the pack and not by the record, so that it tells of nobody.
 * Empty where nothing is to be named: a correction is about one fact anyway.
 */
export function changeableFacts(pack: Pack, { details }: Pick<RecordedRequest, 'details'>): readonly ChangedFact[] {
  if (details?.kind !== 'erasure') return [];
  return pack.categories.filter(({ id }) => details.categories.includes(id)).flatMap(({ id, items }) => items.map(({ key }) => ({ category: id, key })));
}

/** The same with their names, for the desk. */
export function changeableView(pack: Pack, request: Pick<RecordedRequest, 'details'>, words: Words): DeskRequest['changeable'] {
  return changeableFacts(pack, request).map(({ category, key }) => ({ category, key, name: words(`item.${key}`), within: words(`category.${category}.name`) }));
}
