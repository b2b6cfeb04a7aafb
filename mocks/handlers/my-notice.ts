import type { readMyNotice } from '#contract/my-notice.ts';
import { Refusal } from '#contract/refusal.ts';
import { myNoticeView } from '#organisations/views/my-notice-view.ts';
import type { Handler } from '../context.ts';
import { choicesOf } from './choices.ts';
import { standingHere } from './my-data.ts';

export const readMyNoticeHandler: Handler<typeof readMyNotice> = (context) => {
  const { items, services, today, input } = context;
  const body = myNoticeView(input.params.noticeId, { items, choices: choicesOf(context), standing: standingHere(context) }, { pack: services.pack, words: services.words(input.query.language), today }, input.query.language ?? 'en');
  if (!body) throw new Refusal('not-found');
  return { status: 200, body };
};
