import type { listDecisions } from '#contract/decisions.ts';
import { disclosurePage, type listDisclosures, type markDisclosuresRead } from '#contract/disclosures.ts';
import { Refusal } from '#contract/refusal.ts';
import { disclosureView } from '#organisations/views/disclosure-view.ts';
import { decisionsOf, disclosuresNamed, disclosuresOf, isThere, markRead } from '../db/ledger.ts';
import { keepSpeakerMarks } from '../db/speaker-reads.ts';
import type { Handler } from '../http/request-context.ts';

/** @throws Refusal not-found for a page after an entry that is not there, or that the person may not know of */
export const listDisclosuresHandler: Handler<typeof listDisclosures> = async ({ tx, session, services, today, input }) => {
  const { after, language } = input.query;
  if (after !== undefined && !(await isThere(tx, session.residentId, today, after))) throw new Refusal('not-found');
  const found = await disclosuresOf(tx, session.residentId, today, { after, most: disclosurePage + 1, acting: session.acting });
  const shown = found.slice(0, disclosurePage);
  const words = services.words(language);
  return { status: 200, body: { entries: shown.map((entry) => disclosureView(entry, services.pack, words)), next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null } };
};

export const markDisclosuresReadHandler: Handler<typeof markDisclosuresRead> = async ({ tx, session, today, now, input }) => {
  const { ids } = input.body;
  const mandate = session.acting?.mandate;
  if (mandate) await keepSpeakerMarks(tx, mandate.id, session.residentId, (await disclosuresNamed(tx, session.residentId, today, ids)).map((one) => one.id), now);
  else await markRead(tx, session.residentId, today, ids, now);
  return { status: 204, body: undefined };
};

export const listDecisionsHandler: Handler<typeof listDecisions> = async ({ tx, session }) => ({ status: 200, body: { decisions: await decisionsOf(tx, session.residentId) } });
