import { type listDeletions, mostDeletions } from '#contract/deletions.ts';
import { deletionView, type RecordedDeletion } from '#organisations/views/deletion-view.ts';
import type { Handler } from '../context.ts';

export const listDeletionsHandler: Handler<typeof listDeletions> = ({ store, session, services, input }) => {
  const words = services.words(input.query.language);
  const lines = new Map<string, RecordedDeletion>();
  for (const { residentId, itemId: _oneOfMany, ...one } of store.deletions) {
    if (residentId !== session.resident.id) continue;
    const name = JSON.stringify(one);
    lines.set(name, { ...one, count: (lines.get(name)?.count ?? 0) + 1 });
  }
  const order = ({ category, key, ruleId }: RecordedDeletion) => `${category} ${key} ${ruleId}`;
  const all = [...lines.values()].toSorted((one, other) => other.deletedOn.localeCompare(one.deletedOn) || (order(one) < order(other) ? -1 : 1));
  const deletions = all.slice(0, mostDeletions).map((one) => deletionView(one, services.pack, words)).filter((one) => one !== undefined);
  return { status: 200, body: { deletions, more: all.length > mostDeletions } };
};
