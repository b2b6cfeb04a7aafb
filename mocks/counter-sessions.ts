import type { CounterSession } from '#contract/counter.ts';
import type { ConfirmedHow } from '#contract/receipts.ts';
import { checkedAgainUntil, counterLevel, isOpen, lockedSince } from '#domain/counter/counter-rules.ts';
import { counterSessionView } from '#organisations/views/counter-view.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import { audit } from './audit.ts';
import type { MockServices } from './services.ts';
import type { LiveSession } from './sessions.ts';
import type { MockCounter, MockResident, Store } from './store.ts';

/** The open session of a member of staff; of this tab, where a token is given. */
export function openCounterOf(store: Store, staffId: string, now: string, token?: string | null): MockCounter | undefined {
  return store.counterSessions.find((one) => one.staffId === staffId && isOpen(one, now) && (token === undefined || one.token === token));
}

function residentOf(store: Store, { residentId }: MockCounter): MockResident {
  const found = store.residents.find((one) => one.id === residentId);
  if (!found) throw new Error('a counter session of nobody');
  return found;
}

/** The session as its officer sees it. */
export function counterView(store: Store, kept: MockCounter, now: string): CounterSession {
  const { id, personKey, facts, reach: { preferences: { language, format } } } = residentOf(store, kept);
  return counterSessionView(kept, { id, personKey, name: facts.name, portalReference: facts.portalReference, language, format, flagged: facts.addressHidden }, now);
}

/** The resident's session as the officer holds it: `undefined` when there is none, `locked` when they were away. */
export function findCounter(store: Store, { pack }: MockServices, staffId: string, token: string, now: string, confirmed: ConfirmedHow | null): { kept: MockCounter; session: LiveSession } | 'locked' | undefined {
  const kept = openCounterOf(store, staffId, now, token);
  if (!kept) return undefined;
  if (lockedSince(kept, now) !== null) return 'locked';
  kept.seenAt = now;
  const resident = residentOf(store, kept);
  const { check, checkedAt, openedAt, endsAt, role, office } = kept;
  const { name, portalReference } = resident.facts;
  const times = { signedInAt: openedAt, endsAt, level2Until: checkedAgainUntil(check, checkedAt) };
  const view = { ...sessionView({ id: resident.id, personKey: resident.personKey, name, portalReference, language: resident.reach.preferences.language, format: resident.reach.preferences.format }, times, pack.organisation.id, now), role: 'officer-in-session' as const };
  const session = {
    kept: { ...times, id: kept.id, token: '', residentId: resident.id, device: { browser: 'other' as const, system: 'other' as const }, seenAt: now, level2Via: null },
    resident, checked: { level: counterLevel(check, checkedAt, now) === 2 ? 2 as const : 1 as const, via: null }, view, acting: { role, office, confirmed },
  };
  return { kept, session };
}

/** Ends a session, and writes it on the resident's chain. */
export async function endCounter(store: Store, kept: MockCounter, now: string, by: 'officer' | 'resident'): Promise<void> {
  kept.endedAt = now;
  kept.endedBy = by;
  await audit(store, kept.residentId, now, 'counter-ended', kept.office === null ? {} : { office: kept.office }, kept.role);
}
