import { counterHeader, findResidents, openCounterSession, checkIdentity, type CounterSession } from '#contract/counter.ts';
import type { IdentityCheck } from '#contract/counter-words.ts';
import type { AnyEndpoint, AnswerOf, InputOf } from '#contract/endpoint.ts';
import type { Problem } from '#contract/problem.ts';
import type { Client } from './client.ts';
import { people } from './world.ts';

/** An officer with one resident's record open. */
export interface Counter {
  readonly officer: Client;
  readonly token: string;
  readonly session: CounterSession;
  readonly headers: Readonly<Record<string, string>>;
  readonly must: <E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>, more?: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> }) => Promise<AnswerOf<E>['body']>;
  readonly refused: <E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>, more?: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> }) => Promise<Problem>;
}

/** Finds a person by their reference. */
export async function findPerson(officer: Client, who: keyof typeof people): Promise<string> {
  const { people: found } = await officer.must(findResidents, { body: { by: { kind: 'reference', reference: people[who].portalReference } } });
  return found[0]?.residentId ?? '';
}

/** Calls of a counter session with this token. */
export function counterWith(officer: Client, token: string, session: CounterSession): Counter {
  const headers = { [counterHeader]: token };
  return {
    officer, token, session, headers,
    must: (endpoint, input = {}, more = {}) => officer.must(endpoint, input, { ...more, headers: { ...headers, ...more.headers } }),
    refused: (endpoint, input = {}, more = {}) => officer.refused(endpoint, input, { ...more, headers: { ...headers, ...more.headers } }),
  };
}

/** Opens a session with somebody, and checks them in this way. */
export async function openCounter(officer: Client, who: keyof typeof people = 'tenant', check: Exclude<IdentityCheck, 'code'> = 'document-seen', reason?: string): Promise<Counter> {
  const residentId = await findPerson(officer, who);
  const { token, session } = await officer.must(openCounterSession, { body: { residentId, ...(reason !== undefined && { reason }) } });
  const counter = counterWith(officer, token, session);
  if (check !== 'none') await counter.must(checkIdentity, { body: { check } });
  return counter;
}
