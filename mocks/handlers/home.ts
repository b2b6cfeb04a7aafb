import type { readHome } from '#contract/home.ts';
import { homeView } from '#organisations/views/home-view.ts';
import type { Handler } from '../context.ts';
import { choicesOf } from './choices.ts';
import { itemCounts } from './my-data.ts';
import { unreadByRequest } from './messages.ts';
import { receiptsOf } from './receipts.ts';
import { requestsOf } from './requests.ts';

export const readHomeHandler: Handler<typeof readHome> = (context) => {
  const { session, services, today, input } = context;
  const record = { session: session.view, itemCounts: itemCounts(context), choices: choicesOf(context), requests: requestsOf(context), receipts: receiptsOf(context), unread: unreadByRequest(context) };
  return { status: 200, body: homeView(record, { pack: services.pack, words: services.words(input.query.language), today }) };
};
