import type { readMyNotice } from '#contract/my-notice.ts';
import { Refusal } from '#contract/refusal.ts';
import { myNoticeView } from '#organisations/views/my-notice-view.ts';
import { choiceEvents } from '../db/choices.ts';
import { recordItems, shownStandingIn } from '../db/record-items.ts';
import type { Handler } from '../http/request-context.ts';

/** What a notice means for the person. Names facts, but tells no value. */
export const readMyNoticeHandler: Handler<typeof readMyNotice> = async ({ tx, session, services, today, input }) => {
  const { residentId } = session;
  const record = { items: await recordItems(tx, residentId), choices: await choiceEvents(tx, residentId), standing: await shownStandingIn(tx, residentId) };
  const body = myNoticeView(input.params.noticeId, record, { pack: services.pack, words: services.words(input.query.language), today }, input.query.language ?? 'en');
  if (!body) throw new Refusal('not-found');
  return { status: 200, body };
};
