import type { readHome } from '#contract/home.ts';
import { reviewOn } from '#organisations/acts/support.ts';
import { homeView } from '#organisations/views/home-view.ts';
import type { Handler } from '../context.ts';
import { choicesOf } from './choices.ts';
import { toldOn } from './ledger.ts';
import { itemCounts } from './my-data.ts';
import { unreadByRequest } from './messages.ts';
import { receiptsOf } from './receipts.ts';
import { requestsOf } from './requests.ts';

export const readHomeHandler: Handler<typeof readHome> = (context) => {
  const { store, session, services, today, input } = context;
  const support = store.supports.find((one) => one.residentId === session.resident.id)?.kept;
  const supportDue = session.acting === undefined && support !== undefined && reviewOn(services.pack, support) <= today;
  const record = { session: session.view, itemCounts: itemCounts(context), choices: choicesOf(context), requests: requestsOf(context), named: context.items, receipts: receiptsOf(context), unread: unreadByRequest(context), supportDue, toldOn: toldOn(context) };
  return { status: 200, body: homeView(record, { pack: services.pack, words: services.words(input.query.language), today }) };
};
