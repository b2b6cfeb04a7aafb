import type { listDecisions } from '#contract/decisions.ts';
import { disclosurePage, type listDisclosures, type markDisclosuresRead } from '#contract/disclosures.ts';
import { Refusal } from '#contract/refusal.ts';
import { byNewest, disclosureView, isShown, type RecordedDisclosure } from '#organisations/views/disclosure-view.ts';
import { markOf } from '#organisations/views/speaker-mark.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { keptAsSpeaker, speakerMarks } from '../speaker-reads.ts';

/** What the person may know of by today. */
export const shownTo = ({ store, session, today }: Pick<SignedInContext, 'store' | 'today'> & { readonly session: Pick<SignedInContext['session'], 'resident'> }) => store.disclosures.filter((one) => one.residentId === session.resident.id && isShown(one, today));

/** The same entries, looked at as whoever acts has looked at them. */
function asSeenHere(context: SignedInContext, entries: readonly RecordedDisclosure[]): RecordedDisclosure[] {
  const marks = speakerMarks(context);
  return entries.map((entry) => ({ ...entry, readAt: markOf(context.session.acting, marks, { id: entry.id, on: entry.on, mark: entry.readAt }) }));
}

/** Day of the newest entry that the person is to be told of and that whoever acts has not looked at. */
export const toldOn = (context: SignedInContext): string | null => asSeenHere(context, shownTo(context)).filter((one) => one.promised && one.readAt === null).map((one) => one.on).toSorted().at(-1) ?? null;

export const listDisclosuresHandler: Handler<typeof listDisclosures> = (context) => {
  const { services, input } = context;
  const { after, language } = input.query;
  const all = shownTo(context).toSorted(byNewest);
  const last = after === undefined ? -1 : all.findIndex((one) => one.id === after);
  if (after !== undefined && last === -1) throw new Refusal('not-found');
  const shown = all.slice(last + 1, last + 1 + disclosurePage);
  const words = services.words(language);
  return { status: 200, body: { entries: asSeenHere(context, shown).map((entry) => disclosureView(entry, services.pack, words)), next: all.length > last + 1 + shown.length ? (shown.at(-1)?.id ?? null) : null } };
};

export const markDisclosuresReadHandler: Handler<typeof markDisclosuresRead> = (context) => {
  const { now, input } = context;
  const seen = shownTo(context).filter((one) => input.body.ids.includes(one.id));
  if (!keptAsSpeaker(context, seen.map((one) => one.id))) for (const one of seen) one.readAt ??= now;
  return { status: 204, body: undefined };
};

export const listDecisionsHandler: Handler<typeof listDecisions> = ({ store, session }) => {
  const own = store.decisions.filter((one) => one.residentId === session.resident.id).toSorted(byNewest);
  return { status: 200, body: { decisions: own.map(({ residentId: _own, ...decision }) => decision) } };
};
