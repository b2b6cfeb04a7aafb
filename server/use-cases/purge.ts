import { deletionsKeptFor } from '#contract/deletions.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { latestEndedStart } from '#domain/retention/latest-ended-start.ts';
import { dueDeletions } from '#organisations/acts/due-deletions.ts';
import { everyRuleOf, tellingCategories } from '#organisations/acts/kept-by.ts';
import { isAlone } from '#organisations/acts/standing.ts';
import type { Pack } from '#organisations/pack.ts';
import { silentAct } from '#organisations/views/shown-acts.ts';
import type { Db, Tx } from '../database.ts';
import { type Cutoff, deleteItems, forgetDeletions, itemsThatMayGo, residentsWithDue } from '../db/deletions.ts';
import { complaintsOf } from '../db/complaints.ts';
import { leftOutOf } from '../db/left-out.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { shownStandingIn, standingIn } from '../db/record-items.ts';
import { requestsOf } from '../db/requests.ts';
import { audit, inTurn } from './audit.ts';

/** What a purge did. */
export interface PurgeReport {
  readonly residents: number;
  readonly items: number;
}

/** How many residents are looked for at once. */
const atOnce = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** The latest date at which the shortest of the rules of these ids has ended. */
function lastOf(pack: Pack, ids: readonly (string | null | undefined)[], today: string): string | null {
  const dates = pack.retention.flatMap((rule) => (ids.includes(rule.id) ? [latestEndedStart(rule, today)] : [])).filter((one) => one !== null);
  return dates.toSorted().at(-1) ?? null;
}

function cutoffsOf(pack: Pack, today: string): Cutoff[] {
  return pack.categories.flatMap((category) => category.items.flatMap((item) => {
    const { own, otherwise = [] } = everyRuleOf(pack, item);
    const [rest, others] = [otherwise.filter(isAlone), otherwise.filter((one) => !isAlone(one))];
    const before = lastOf(pack, [own?.id, ...others.map((one) => one.rule)], today);
    const homeless = lastOf(pack, rest.map((one) => one.rule), today);
    return before === null && homeless === null ? [] : [{ category: category.id, key: item.key, before, homeless }];
  }));
}

/** Deletes what is due of one resident, with its line, its audit row, one more for what an answer does not even name, and an event for the landlord's systems, in one transaction. Answers how many facts went. */
async function purgeOne(tx: Tx, pack: Pack, cutoffs: readonly Cutoff[], residentId: string, at: string): Promise<number> {
  await inTurn(tx, residentId);
  const today = londonDate(at);
  const items = await itemsThatMayGo(tx, cutoffs, residentId);
  if (items.length === 0) return 0;
  const { date_of_birth: bornOn } = await tx.selectFrom('residents').select('date_of_birth').where('id', '=', residentId).executeTakeFirstOrThrow();
  const due = dueDeletions(pack, items, { today, bornOn, standing: await standingIn(tx, residentId), shownStanding: await shownStandingIn(tx, residentId), requests: await requestsOf(tx, residentId), complaints: (await complaintsOf(tx, residentId)).map((one) => one.complaint) });
  if (due.length === 0) return 0;
  const silent = new Set((await leftOutOf(tx, residentId)).flatMap((one) => (one.silent ? [one.itemId] : [])));
  await deleteItems(tx, residentId, due, silent, today);
  const unnamed = due.filter(({ item }) => silent.has(item.id)).length;
  for (const [act, count] of [['facts-deleted', due.length - unnamed], [silentAct, unnamed]] as const) if (count > 0) await audit(tx, residentId, at, act, { count }, 'system');
  const gone = due.map(({ item, ruleId }) => ({ id: item.id, category: item.category, key: item.key, ruleId }));
  await keepEvent(tx, 'facts-deleted', { residentId, at, payload: { items: gone } });
  return due.length;
}

/**
 * Deletes every fact whose time is over (UK GDPR Art. 5(1)(e)) and that neither a hold nor an open request or complaint keeps, and lines of this list that are a year old and that nobody needs to know how long the rest is kept.
 * Many servers may do it at once: a resident's turn is taken one after the other, and what is gone is not there the second time.
 */
export async function purge(db: Db, pack: Pack, now: Date): Promise<PurgeReport> {
  const at = now.toISOString();
  const today = londonDate(at);
  const old = latestEndedStart({ period: deletionsKeptFor, until: null }, today);
  if (old !== null) await forgetDeletions(db, old, tellingCategories(pack));
  const cutoffs = cutoffsOf(pack, today);
  let [residents, items, after] = [0, 0, firstId];
  for (;;) {
    const some = await residentsWithDue(db, cutoffs, after, atOnce);
    for (const residentId of some) {
      const gone = await db.transaction().execute((tx) => purgeOne(tx, pack, cutoffs, residentId, at));
      if (gone > 0) residents += 1;
      items += gone;
    }
    const last = some.at(-1);
    if (last === undefined || some.length < atOnce) return { residents, items };
    after = last;
  }
}
