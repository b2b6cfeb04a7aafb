import { type listDeletions, mostDeletions } from '#contract/deletions.ts';
import { deletionView } from '#organisations/views/deletion-view.ts';
import { deletionsOf } from '../db/deletions.ts';
import type { Handler } from '../http/request-context.ts';

export const listDeletionsHandler: Handler<typeof listDeletions> = async ({ tx, session, services, input }) => {
  const words = services.words(input.query.language);
  const all = await deletionsOf(tx, session.residentId);
  const deletions = all.slice(0, mostDeletions).map((one) => deletionView(one, services.pack, words)).filter((one) => one !== undefined);
  return { status: 200, body: { deletions, more: all.length > mostDeletions } };
};
