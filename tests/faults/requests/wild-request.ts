import fc from 'fast-check';
import { endpoints } from '#contract/api.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { people, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { arbitraryOf, type Known } from './arbitrary-of.ts';
import { nasty, rawBody, spoiled } from './spoil.ts';

/** Who asks. */
export type Asker = 'nobody' | 'tenant' | 'jointTenant' | 'forged';

/** A request that no app of ours would send, and some that it would. `{name}` in the address stands for an id of somebody else's. */
export interface WildRequest {
  readonly asker: Asker;
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** Things with an id of their own. In an address `{request}` is the third person's, who asks for nothing, `{own-request}` the tenant's. */
export const things = ['request', 'receipt', 'device', 'point', 'resident'] as const;
const foreignId = fc.constantFrom(...things).map((name) => `{${name}}`);
const tenantsId = fc.constantFrom(...things).map((name) => `{own-${name}}`);

const ids = worldPack(testPack);
const known: Known = {
  categoryId: [ids.category, ids.sensitiveCategory], categories: [[ids.category]], purposeId: [ids.purpose], channel: [ids.channel, 'post'], noticeVersion: [ids.noticeVersion], language: ['en'], answerLanguage: ['en'],
  portalReference: Object.values(people).map((one) => one.portalReference), dateOfBirth: Object.values(people).map((one) => one.dateOfBirth), recipientId: testPack.recipients.map((one) => one.id), code: ['000000'],
  decidedAt: [worldNow, '2099-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'], value: ['07700 900123', 'new@example.org'],
};

const encoded = (part: string): string => (/^\{[\w-]+\}$/u.test(part) ? part : encodeURIComponent(part.toWellFormed()));
const pathPart = fc.oneof(
  { weight: 3, arbitrary: foreignId }, { weight: 4, arbitrary: tenantsId }, { weight: 3, arbitrary: fc.constantFrom(ids.category, ids.sensitiveCategory, ids.purpose) }, { weight: 2, arbitrary: fc.uuid() }, { weight: 2, arbitrary: nasty.map((words) => encoded(words.slice(0, 2000))) },
  { weight: 1, arbitrary: fc.constantFrom('%', '%zz', '%00', '%2e%2e%2f', '..', '.', '%ff%fe', 'a%2Fb', ';', '*', '{}') },
);

/** A header that can be sent at all: others never leave a client, and Node's own parser refuses them. */
function sendable(headers: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return headers.filter(([name, value]) => /^[\w-]+$/u.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/u.test(value));
}

const headerValue = fc.oneof(nasty.map((words) => words.slice(0, 4000)), fc.string({ maxLength: 100 }));
const strange: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(fc.constantFrom('Content-Type', 'Idempotency-Key', 'Sent-At', 'Person-Key', 'Accept', 'Accept-Language', 'User-Agent', 'X-Forwarded-For', 'X-Forwarded-Proto', 'Origin', 'Sec-Fetch-Site', 'Range', 'If-None-Match', 'Authorization', 'X-HTTP-Method-Override', 'Prefer', 'Content-Encoding'), headerValue),
  fc.tuple(fc.constant('Content-Type'), fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'application/JSON;', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/json, text/html', 'application/xml', '')),
  fc.tuple(fc.constant('Sec-Fetch-Site'), fc.constantFrom('cross-site', 'same-site', 'none', 'SAME-ORIGIN')),
  fc.tuple(fc.constant('Cookie'), fc.constantFrom('__Host-session', '__Host-session=; __Host-session=a', ';;;=', `a=${'b'.repeat(5000)}`, '__Host-session=%00', '__Host-session="; drop"', '__proto__=1')),
);

const wildQuery = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constant('?language=en') },
  { weight: 3, arbitrary: fc.array(fc.tuple(fc.oneof(fc.constantFrom('language', 'before', 'who', 'not', 'page', '__proto__'), nasty), nasty), { minLength: 1, maxLength: 3 }).map((pairs) => `?${pairs.map(([name, value]) => `${encoded(name.slice(0, 200))}=${encoded(value.slice(0, 500))}`).join('&')}`) },
  { weight: 1, arbitrary: fc.constantFrom('?', '?&&&', '?language=en&language=ur', '?language[]=en', '?=', '?%', '?language=%E0%A4%A') },
);

function wildBody(endpoint: AnyEndpoint): fc.Arbitrary<WildRequest['body']> {
  if (!endpoint.body) return fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rawBody });
  const good = arbitraryOf(endpoint.body, known);
  return fc.oneof(
    { weight: 6, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 6, arbitrary: good.chain(spoiled).map((value) => JSON.stringify(value) ?? '') },
    { weight: 2, arbitrary: rawBody },
  );
}

const asker = fc.oneof({ weight: 6, arbitrary: fc.constant<Asker>('jointTenant') }, { weight: 6, arbitrary: fc.constant<Asker>('tenant') }, { weight: 1, arbitrary: fc.constant<Asker>('nobody') }, { weight: 1, arbitrary: fc.constant<Asker>('forged') });

/** A request to one operation, good or bad in any of its parts. */
function requestTo(endpoint: AnyEndpoint): fc.Arbitrary<WildRequest> {
  const parts = endpoint.path.split('/').map((part) => (part.startsWith(':') ? pathPart : fc.constant(part)));
  const method = fc.oneof({ weight: 12, arbitrary: fc.constant(endpoint.method as string) }, { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND') });
  const usual = fc.uuid().map((key) => [['Content-Type', 'application/json'], ['Idempotency-Key', key], ['Sec-Fetch-Site', 'same-origin']] as const);
  return fc.record({
    asker, method,
    address: fc.tuple(fc.tuple(...parts), wildQuery).map(([path, query]) => path.join('/') + query),
    headers: fc.tuple(usual, fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(strange, { maxLength: 3 }) })).map(([first, then]) => sendable([...first, ...then])),
    body: wildBody(endpoint),
  });
}

/** An address that is no operation. */
const elsewhere: fc.Arbitrary<WildRequest> = fc.record({
  asker, method: fc.constantFrom('GET', 'POST', 'DELETE'),
  address: fc.oneof(fc.array(pathPart, { minLength: 1, maxLength: 5 }).map((parts) => `/api/${parts.join('/')}`), fc.constantFrom('/api', '/api/', '/api//home', '/api/home/', '/API/home', '/api/../api/home', '/healthz/x', '/api/openapi.json?x=1')),
  headers: fc.constant([['Content-Type', 'application/json']] as const), body: fc.constant(null),
});

/** Any of them. Operations come alike often, so that a small one is not passed over. */
export const wildRequest: fc.Arbitrary<WildRequest> = fc.oneof(...endpoints.map((endpoint) => ({ weight: endpoint.body ? 4 : 2, arbitrary: requestTo(endpoint) })), { weight: 2, arbitrary: elsewhere });
