import { type listDeletions, mostDeletions } from '#contract/deletions.ts';
import { deletionView, type RecordedDeletion } from '#organisations/views/deletion-view.ts';
import type { Handler } from '../context.ts';
import type { Store } from '../store.ts';

/** What was deleted of a person, as they may know it, newest first: one line for all of a kind that went on a day by one rule. */
export function deletionsOf(store: Store, personId: string): RecordedDeletion[] {
  const lines = new Map<string, RecordedDeletion>();
  for (const { residentId, itemId: _oneOfMany, silent, ...one } of store.deletions) {
    if (residentId !== personId || silent) continue;
    const name = JSON.stringify(one);
    lines.set(name, { ...one, count: (lines.get(name)?.count ?? 0) + 1 });
  }
  const order = ({ category, key, ruleId }: RecordedDeletion) => `${category} ${key} ${ruleId}`;
  return [...lines.values()].toSorted((one, other) => other.deletedOn.localeCompare(one.deletedOn) || (order(one) < order(other) ? -1 : 1));
}

export const listDeletionsHandler: Handler<typeof listDeletions> = ({ store, session, services, input }) => {
  const words = services.words(input.query.language);
  const all = deletionsOf(store, session.resident.id);
  const deletions = all.slice(0, mostDeletions).map((one) => deletionView(one, services.pack, words)).filter((one) => one !== undefined);
  return { status: 200, body: { deletions, more: all.length > mostDeletions } };
};
