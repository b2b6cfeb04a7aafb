import type { Device } from '#contract/devices.ts';
import type { Session } from '#contract/session.ts';
import { absoluteSeconds, idleSeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import type { Checked } from '#organisations/acts/reach.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import { newToken } from './random.ts';
import type { MockServices } from './services.ts';
import type { MockActing, MockResident, MockSession, Store } from './store.ts';

/** A session that is alive in this request, with whose it is. */
export interface LiveSession {
  readonly kept: MockSession;
  readonly resident: MockResident;
  readonly checked: Checked;
  readonly view: Session;
  /** The officer who acts for the person, inside a counter session. */
  readonly acting?: MockActing;
  /** The kinds of data that whoever acts may see; `null` or left out for all of them. */
  readonly only?: readonly string[] | null;
}

/** Whether a session has not run out at `now`. */
export function isLive({ endsAt, seenAt }: MockSession, now: string): boolean {
  return endsAt > now && seenAt > secondsAfter(now, -idleSeconds);
}

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export function findSession(store: Store, { pack }: MockServices, token: string | undefined, now: string): LiveSession | undefined {
  const kept = store.sessions.find((one) => one.token === token && isLive(one, now));
  const resident = kept && store.residents.find((one) => one.id === kept.residentId);
  if (!resident) return undefined;
  kept.seenAt = now;
  const { name, portalReference } = resident.facts;
  const { language, format } = resident.reach.preferences;
  const view = sessionView({ id: resident.id, personKey: resident.personKey, name, portalReference, language, format, flagged: resident.facts.addressHidden }, kept, pack.organisation.id, now);
  return { kept, resident, checked: { level: view.level, via: kept.level2Via }, view };
}

/** Begins a session and answers its token. */
export function beginSession(store: Store, residentId: string, device: Device, now: string): string {
  const token = newToken();
  store.sessions.push({ id: crypto.randomUUID(), token, residentId, device, signedInAt: now, seenAt: now, endsAt: secondsAfter(now, absoluteSeconds), level2Until: null, level2Via: null });
  return token;
}
