import { activityPage, type listActivity } from '#contract/activity.ts';
import { activityView } from '#organisations/views/activity-view.ts';
import { hidesOwnParts } from '#organisations/views/own-parts.ts';
import { actsOn } from '../db/activity.ts';
import type { Handler } from '../http/request-context.ts';

/** Reading this list is no act on the record, so it writes none: a list that grows by being read would never end. */
export const listActivityHandler: Handler<typeof listActivity> = async ({ tx, session, services, input }) => {
  const { before, who, language } = input.query;
  const acts = await actsOn(tx, session.residentId, { before: before === undefined ? null : Number(before), othersOnly: who === 'others', withoutOwnParts: hidesOwnParts(session.acting), most: activityPage + 1 });
  const words = services.words(language);
  const shown = acts.slice(0, activityPage);
  return { status: 200, body: { entries: shown.map((act) => activityView(act, words)), next: acts.length > shown.length ? (shown.at(-1)?.place ?? null) : null } };
};
