import type { CounterSession } from '#contract/counter.ts';
import type { ConfirmedHow } from '#contract/receipts.ts';
import { checkedAgainUntil, isOpen, lockedSince } from '#domain/counter/counter-rules.ts';
import { counterSessionView } from '#organisations/views/counter-view.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import { audit } from './audit.ts';
import type { MockServices } from './services.ts';
import type { LiveSession } from './sessions.ts';
import type { MockActing, MockCounter, MockResident, Store } from './store.ts';

/** The open session of a member of staff; of this tab, where a token is given. */
export function openCounterOf(store: Store, staffId: string, now: string, token?: string | null): MockCounter | undefined {
  return store.counterSessions.find((one) => one.staffId === staffId && isOpen(one, now) && (token === undefined || one.token === token));
}

function residentOf(store: Store, { residentId }: { readonly residentId: string }): MockResident {
  const found = store.residents.find((one) => one.id === residentId);
  if (!found) throw new Error('a counter session of nobody');
  return found;
}

/** The session as its officer sees it. */
export function counterView(store: Store, kept: MockCounter, now: string): CounterSession {
  const { id, personKey, facts, reach: { preferences: { language, format } } } = residentOf(store, kept);
  return counterSessionView(kept, { id, personKey, name: facts.name, portalReference: facts.portalReference, language, format, flagged: facts.addressHidden }, now);
}

/** The session that an officer has of somebody: theirs, with who acts in it. */
export function lentSession(store: Store, { pack }: MockServices, times: Pick<LiveSession['kept'], 'id' | 'residentId' | 'seenAt' | 'signedInAt' | 'endsAt' | 'level2Until'>, acting: MockActing, now: string): LiveSession {
  const resident = residentOf(store, times);
  const { id, personKey, facts: { name, portalReference }, reach: { preferences: { language, format } } } = resident;
  const view = { ...sessionView({ id, personKey, name, portalReference, language, format }, times, pack.organisation.id, now), role: 'officer-in-session' as const };
  return { kept: { ...times, token: '', device: { browser: 'other', system: 'other' }, level2Via: null }, resident, checked: { level: view.level, via: null }, view, acting };
}

/** The resident's session as the officer holds it: `undefined` when there is none, `locked` when they were away. */
export function findCounter(store: Store, services: MockServices, staffId: string, token: string, now: string, confirmed: ConfirmedHow | null): { kept: MockCounter; session: LiveSession } | 'locked' | undefined {
  const kept = openCounterOf(store, staffId, now, token);
  if (!kept) return undefined;
  if (lockedSince(kept, now) !== null) return 'locked';
  kept.seenAt = now;
  const { id, residentId, check, checkedAt, openedAt, endsAt, role, office } = kept;
  const session = lentSession(store, services, { id, residentId, seenAt: now, signedInAt: openedAt, endsAt, level2Until: checkedAgainUntil(check, checkedAt) }, { role, office, confirmed }, now);
  return { kept, session };
}

/** Ends a session, and writes it on the resident's chain. */
export async function endCounter(store: Store, kept: MockCounter, now: string, by: 'officer' | 'resident'): Promise<void> {
  kept.endedAt = now;
  kept.endedBy = by;
  await audit(store, kept.residentId, now, 'counter-ended', kept.office === null ? {} : { office: kept.office }, kept.role);
}
