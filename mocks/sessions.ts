import type { Session } from '#contract/session.ts';
import { absoluteSeconds, idleSeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import { newToken } from './random.ts';
import type { MockServices } from './services.ts';
import type { MockResident, MockSession, Store } from './store.ts';

/** A session that is alive in this request, with whose it is. */
export interface LiveSession {
  readonly kept: MockSession;
  readonly resident: MockResident;
  readonly view: Session;
}

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export function findSession(store: Store, { pack }: MockServices, token: string | undefined, now: string): LiveSession | undefined {
  const kept = store.sessions.find((one) => one.token === token && one.endsAt > now && one.seenAt > secondsAfter(now, -idleSeconds));
  const resident = kept && store.residents.find((one) => one.id === kept.residentId);
  if (!resident) return undefined;
  kept.seenAt = now;
  const { name, portalReference, language } = resident.facts;
  return { kept, resident, view: sessionView({ id: resident.id, personKey: resident.personKey, name, portalReference, language }, kept, pack.organisation.id, now) };
}

/** Begins a session and answers its token. */
export function beginSession(store: Store, residentId: string, now: string): string {
  const token = newToken();
  store.sessions.push({ token, residentId, signedInAt: now, seenAt: now, endsAt: secondsAfter(now, absoluteSeconds), level2Until: null });
  return token;
}
