import { londonDate } from '#domain/clock/london-date.ts';
import { dueDeletions } from '#organisations/acts/due-deletions.ts';
import { keepsThemselves } from '#organisations/acts/own-acts.ts';
import { silentAct } from '#organisations/views/shown-acts.ts';
import { audit } from './audit.ts';
import { standingIn } from './handlers/my-data.ts';
import type { Records } from './put-world.ts';
import type { MockServices } from './services.ts';
import type { Store } from './store.ts';

/** What is still held about a person: their record without what has gone, and with what they put there themselves. */
export function stillHeld(store: Store, records: Records, { id, portalReference }: { readonly id: string; readonly portalReference: string }): NonNullable<ReturnType<Records['get']>> {
  const keepEquality = keepsThemselves(store.ownActs.filter((one) => one.residentId === id), 'equality');
  const brought = (records.get(portalReference) ?? []).filter((item) => !keepEquality || item.category !== 'equality');
  const all = [...brought, ...store.ownFacts.flatMap((one) => (one.residentId === id ? [one.fact] : []))];
  const gone = new Set(store.deletions.flatMap((one) => (one.residentId === id ? [one.itemId] : [])));
  return gone.size === 0 ? all : all.filter((item) => !gone.has(item.id));
}

/** Lets go what is past its time, as the server does once a day. */
export async function purge(store: Store, records: Records, services: MockServices): Promise<void> {
  const at = services.now().toISOString();
  const today = londonDate(at);
  for (const { id, facts } of store.residents) {
    const requests = store.requests.filter((one) => one.residentId === id);
    const complaints = store.complaints.filter((one) => one.residentId === id).map((one) => one.complaint);
    const items = stillHeld(store, records, { id, portalReference: facts.portalReference });
    const silent = new Set(store.leftOut.flatMap((one) => (one.residentId === id && one.silent ? [one.itemId] : [])));
    const due = dueDeletions(services.pack, items, { today, bornOn: facts.dateOfBirth, standing: standingIn(store, { id, facts }, items, 'all'), shownStanding: standingIn(store, { id, facts }, items.filter((item) => !silent.has(item.id))), requests, complaints });
    if (due.length === 0) continue;
    store.deletions.push(...due.map(({ item, toldRuleId }) => ({ residentId: id, itemId: item.id, deletedOn: today, category: item.category, key: item.key, ruleId: toldRuleId, silent: silent.has(item.id) })));
    for (const act of ['facts-deleted', silentAct] as const) if (due.some(({ item }) => silent.has(item.id) === (act === silentAct))) await audit(store, id, at, act, {}, 'system');
  }
}
