import { activityPage, type listActivity } from '#contract/activity.ts';
import { activityView } from '#organisations/views/activity-view.ts';
import { showsAct } from '#organisations/views/own-parts.ts';
import type { Handler } from '../context.ts';

export const listActivityHandler: Handler<typeof listActivity> = ({ store, session, services, input }) => {
  const { before, who, language } = input.query;
  const words = services.words(language);
  const acts = store.acts.filter((one) => one.residentId === session.resident.id && (who !== 'others' || one.by !== 'you') && (before === undefined || one.place < Number(before))).filter(showsAct(session.acting)).toReversed();
  const shown = acts.slice(0, activityPage);
  return { status: 200, body: { entries: shown.map((act) => activityView(act, words)), next: acts.length > shown.length ? (shown.at(-1)?.place ?? null) : null } };
};
