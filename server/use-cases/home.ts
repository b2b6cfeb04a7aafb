import type { readHome } from '#contract/home.ts';
import { reviewOn } from '#organisations/acts/support.ts';
import { homeView } from '#organisations/views/home-view.ts';
import { showsReceipt } from '#organisations/views/own-parts.ts';
import { factOfRequest } from '#organisations/views/requests-view.ts';
import { choiceEvents } from '../db/choices.ts';
import { toldOn } from '../db/ledger.ts';
import { unreadByRequest } from '../db/messages.ts';
import { itemCounts, namedItems } from '../db/record-items.ts';
import { receiptsOf } from '../db/receipts.ts';
import { requestsOf } from '../db/requests.ts';
import { supportOf } from '../db/support.ts';
import type { Handler } from '../http/request-context.ts';

export const readHomeHandler: Handler<typeof readHome> = async ({ tx, session, services, today, input }) => {
  const { residentId } = session;
  const support = await supportOf(tx, residentId);
  const requests = await requestsOf(tx, residentId);
  const record = {
    session: session.view,
    itemCounts: await itemCounts(tx, residentId, services.pack),
    choices: await choiceEvents(tx, residentId),
    requests,
    named: await namedItems(tx, residentId, requests.map(factOfRequest).filter((one) => one !== null)),
    receipts: (await receiptsOf(tx, residentId)).filter(showsReceipt(session.acting)),
    unread: await unreadByRequest(tx, residentId, session.acting),
    // Asked of the person alone.
    supportDue: session.acting === undefined && support !== undefined && reviewOn(services.pack, support) <= today,
    toldOn: await toldOn(tx, residentId, today, session.acting),
  };
  return { status: 200, body: homeView(record, { pack: services.pack, words: services.words(input.query.language), today }) };
};
