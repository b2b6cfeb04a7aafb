import type { AnyEndpoint } from '#contract/endpoint.ts';
import { id } from '#contract/common.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { may } from '#contract/permissions.ts';
import type { Problem } from '#contract/problem.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { scopeAllows } from '#domain/people/mandate-scope.ts';
import { mandateState } from '#domain/people/mandate-state.ts';
import { actAsResident, type Tx } from '../database.ts';
import { mandatesOf } from '../db/people.ts';
import type { LiveSession } from '../use-cases/live-session.ts';

/**
 * Somebody at a door of the person they speak for. Whatever is wrong with the mandate (none, another's, ended, out of scope) gets the same answer.
 * They stay who they are: their own name, key and language; the record, and the audit chain, are the person's. Never checked a second time, so that covered facts stay covered.
 */
export async function letRepresentativeIn(tx: Tx, endpoint: AnyEndpoint, session: LiveSession, mandateId: string, now: string): Promise<{ readonly session: LiveSession } | Problem> {
  await actAsResident(tx, session.residentId);
  const [found] = id.safeParse(mandateId).success ? await mandatesOf(tx, session.residentId, mandateId) : [];
  const fits = found && found.representativeId === session.residentId && mandateState(found, now, londonDate(now)) === 'active' && may('representative', endpoint.permission) && scopeAllows(found.scope, endpoint);
  if (!fits) return makeProblem('not-allowed');
  const acting = { role: 'representative' as const, office: null, confirmed: null, mandate: { id: found.id, since: found.acceptedAt ?? found.madeAt } };
  await actAsResident(tx, found.principalId, acting);
  const person = await tx.selectFrom('residents').select(['date_of_birth', 'address_hidden']).where('id', '=', found.principalId).executeTakeFirstOrThrow();
  return {
    session: {
      ...session, residentId: found.principalId, dateOfBirth: person.date_of_birth, addressHidden: person.address_hidden, checked: { level: 1, via: null }, acting, only: found.scope.categories,
      view: { ...session.view, role: 'representative', level: 1, level2Until: null },
    },
  };
}
