import type { readHome } from '#contract/home.ts';
import { homeView } from '#organisations/views/home-view.ts';
import { choiceEvents } from '../db/choices.ts';
import { unreadByRequest } from '../db/messages.ts';
import { itemCounts } from '../db/record-items.ts';
import { receiptsOf } from '../db/receipts.ts';
import { requestsOf } from '../db/requests.ts';
import type { Handler } from '../http/request-context.ts';

export const readHomeHandler: Handler<typeof readHome> = async ({ tx, session, services, today, input }) => {
  const { residentId } = session;
  const record = {
    session: session.view,
    itemCounts: await itemCounts(tx, residentId, services.pack),
    choices: await choiceEvents(tx, residentId),
    requests: await requestsOf(tx, residentId),
    receipts: await receiptsOf(tx, residentId),
    unread: await unreadByRequest(tx, residentId),
  };
  return { status: 200, body: homeView(record, { pack: services.pack, words: services.words(input.query.language), today }) };
};
