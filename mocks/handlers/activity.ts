import { activityPage, type listActivity } from '#contract/activity.ts';
import { activityView, type RecordedAct } from '#organisations/views/activity-view.ts';
import { showsAct } from '#organisations/views/own-parts.ts';
import { isShownAct } from '#organisations/views/shown-acts.ts';
import type { Handler } from '../context.ts';
import type { Store } from '../store.ts';

/** Acts on a person's record that are shown, numbered as they are shown, oldest first. */
export const shownActs = ({ acts }: Store, personId: string): RecordedAct[] => acts.filter((one) => one.residentId === personId).filter(isShownAct).map((one, index) => Object.assign({}, one, { place: index + 1 }));

export const listActivityHandler: Handler<typeof listActivity> = ({ store, session, services, input }) => {
  const { before, who, language } = input.query;
  const words = services.words(language);
  const acts = shownActs(store, session.resident.id).filter((one) => (who !== 'others' || one.by !== 'you') && (before === undefined || one.place < Number(before))).filter(showsAct(session.acting)).toReversed();
  const shown = acts.slice(0, activityPage);
  return { status: 200, body: { entries: shown.map((act) => activityView(act, words)), next: acts.length > shown.length ? (shown.at(-1)?.place ?? null) : null } };
};
