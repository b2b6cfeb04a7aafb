import type { readMyNotice } from '#contract/my-notice.ts';
import { Refusal } from '#contract/refusal.ts';
import { myNoticeView } from '#organisations/views/my-notice-view.ts';
import type { Handler } from '../context.ts';
import { choicesOf } from './choices.ts';

export const readMyNoticeHandler: Handler<typeof readMyNotice> = (context) => {
  const { store, session, items, services, today, input } = context;
  const tenures = store.tenancies.filter((one) => session.resident.facts.tenancies.includes(one.reference)).map((one) => one.tenure);
  const body = myNoticeView(input.params.noticeId, { items, choices: choicesOf(context), tenures }, { pack: services.pack, words: services.words(input.query.language), today }, input.query.language ?? 'en');
  if (!body) throw new Refusal('not-found');
  return { status: 200, body };
};
