import { makeProblem } from '#contract/make-problem.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { RequestEvent, RequestFull, RequestInput } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';

/** The person key of the one who is signed in. */
export const anna = 'a'.repeat(32);
export const requestId = '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
const words = (text: string) => ({ text, language: 'en' });
const contact = { role: words('Office'), phone: '01632 960100', email: 'help@example.org', post: ['1 Sample Way'], counter: null, hours: null, web: null };
const organisation = {
  id: 'testers', name: 'Testers', kind: 'private-registered-provider', region: 'england-and-wales', sample: true, contacts: [contact],
  regulator: { name: 'the Regulator', contact: { ...contact, phone: '0303 000 0000', email: null, web: 'https://regulator.example/' } }, ombudsman: null,
  languages: ['en', 'cy'], formats: ['standard', 'large-print'], notices: [{ id: 'privacy', title: words('Privacy'), version: 'v1', languages: ['en'] }], exitTo: 'https://example.org/',
};
const options = {
  kinds: [{ kind: 'access', routes: ['portal', 'phone'] }, { kind: 'recordings', routes: ['portal', 'phone'] }],
  categories: ['contact', 'repairs'].map((id) => ({ id, name: words(`Kind ${id}`), description: words(`About ${id}`) })),
  purposes: [], recipients: [], recordings: [{ id: 'cameras', kind: 'cctv', name: words('Cameras'), sites: [{ id: 'door', name: 'The door' }], overwrittenAfter: 'P31D' }],
};
const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
const keyId = 'key-of-anna-1234';
const outboxKeys = { personKey: anna, current: { keyId, publicKey: { kty, crv, x, y } }, privateKeys: [{ keyId, privateKey: { kty, crv, x, y, d } }] };
const session = {
  residentId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', personKey: anna, role: 'resident', name: 'Anna', portalReference: 'KTENANTA2', level: 1, level2Until: null, language: 'en', format: 'standard',
  organisationId: 'testers', signedInAt: '2026-11-26T10:00:00.000Z', endsAt: '2026-11-26T22:00:00.000Z', idleSeconds: 1800,
};
const today = '2026-11-26';
const event = (kind: RequestEvent['kind']): RequestEvent => ({ kind, at: `${today}T10:00:00.000Z`, on: today, by: 'resident', reason: null });

const item = (id: string) => ({
  id, label: words(`Fact ${id}`), value: { kind: 'text', text: 'Value' }, dataClass: 'ordinary', sensitive: false, source: words('You'), collectedOn: null, purposes: [], recipients: [],
  retention: { ruleId: 'six-years', rule: words('Six years'), status: 'not-started', startEvent: words('The end'), startedOn: null, endsOn: null, hold: null }, shared: false, property: null, challenge: null, mayBeKept: true,
});
const category = (id: string, ...items: readonly string[]) => ({ id, name: words(`Kind ${id}`), description: words(`About ${id}`), dataClass: 'ordinary', itemCount: items.length, items: items.map(item) });
/** A decision on record. */
export const decisionId = '3f2b8a54-1d0e-4c8f-9a6b-2c7d5e1f4a90';
const decision = { id: decisionId, on: today, kind: 'assessment', name: words('A score'), solely: true, inputs: [], outcome: words('High'), effect: words('None') };

/** A request for access as the server shows it, after these events. */
export function requestAfter(events: readonly RequestEvent[], more: Partial<RequestFull> = {}): RequestFull {
  const { kind = 'access', details } = more;
  const { state, turn, terminal } = requestStanding(kind, events, details ?? {});
  return {
    id: requestId, reference: 'R-2345 6789A'.replace(' ', ''), kind, state, turn, receivedOn: events[0]?.on ?? today,
    clock: requestClock({ kind, answers: details ?? {}, receivedOn: events[0]?.on ?? today, events, today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null }),
    details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' },
    events: [...events], receiptId: null, hold: null, answerIn: null, hasAnswer: false, canWithdraw: !terminal, canAnswer: turn === 'resident' ? ['clarified'] : [], ...more,
  };
}

const isStop = ({ details }: RequestInput): boolean => details.kind === 'objection' && details.about === 'direct-marketing';

/** A server for tests of the screens: it keeps what it is sent, and can be out of reach or refuse. */
export function requestsServer() {
  const received: { key: string; path: string; body: RequestInput }[] = [];
  const say = { reachable: true, refuse: undefined as ProblemCode | undefined, optionsThere: true, recordingsThere: true, decisionsThere: true, request: requestAfter([event('submit')]) };

  function write(path: string, init: RequestInit): Response {
    const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
    const body = JSON.parse(init.body as string) as RequestInput;
    if (say.refuse) {
      const problem = makeProblem(say.refuse);
      return json(problem, problem.status);
    }
    received.push({ key, path, body });
    say.request = path.endsWith('withdrawal') ? requestAfter([...say.request.events, event('withdraw')]) : requestAfter([event('submit'), ...(isStop(body) ? [event('stop-all')] : [])], { kind: body.details.kind, details: body.details });
    return json({ receipt: { id: key, code: 'ABCD-EFGH-JKLM', entryId: key, receivedAt: `${today}T10:00:00.000Z` }, request: say.request }, 201);
  }

  async function fetch(address: string, init?: RequestInit): Promise<Response> {
    if (!say.reachable) throw new TypeError('Failed to fetch');
    const path = address.split('?')[0] ?? '';
    if (init?.method === 'POST') return write(path, init);
    const reads: Readonly<Record<string, unknown>> = {
      '/api/outbox-keys': outboxKeys, '/api/session': session, '/api/organisation': organisation, '/api/request-options': say.optionsThere ? { ...options, recordings: say.recordingsThere ? options.recordings : [] } : undefined,
      '/api/requests': { requests: [] }, '/api/my-data/contact': category('contact', 'contact-phone'), '/api/my-data/repairs': category('repairs', 'repairs-boiler'), '/api/decisions': { decisions: say.decisionsThere ? [decision] : [] },
      [`/api/requests/${requestId}`]: say.request,
    };
    return reads[path] === undefined ? json(makeProblem('not-found'), 404) : json(reads[path]);
  }
  return { fetch, received, say };
}
