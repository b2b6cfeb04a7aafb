import type { AnyEndpoint } from '#contract/endpoint.ts';
import { may } from '#contract/permissions.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { scopeAllows } from '#domain/people/mandate-scope.ts';
import { mandateState } from '#domain/people/mandate-state.ts';
import type { LiveSession } from './sessions.ts';
import type { Store } from './store.ts';

/** The session of somebody who acts for another person; `undefined` where the mandate, or its scope, does not allow it. */
export function representativeSession(store: Store, endpoint: AnyEndpoint, session: LiveSession, mandateId: string, now: string): LiveSession | undefined {
  const found = store.mandates.find((one) => one.id === mandateId && one.representativeId === session.resident.id);
  const resident = store.residents.find((one) => one.id === found?.principalId);
  if (!found || !resident || mandateState(found, now, londonDate(now)) !== 'active' || !may('representative', endpoint.permission) || !scopeAllows(found.scope, endpoint)) return undefined;
  return {
    ...session, resident, checked: { level: 1, via: null }, acting: { role: 'representative', office: null, confirmed: null, mandate: { id: found.id, since: found.acceptedAt ?? found.madeAt } }, only: found.scope.categories,
    view: { ...session.view, role: 'representative', level: 1, level2Until: null },
  };
}
