import { makeProblem } from '#contract/make-problem.ts';
import type { ChannelChoice, ChoicePurpose } from '#contract/choices.ts';
import type { ChoiceDecision } from '#contract/choice-words.ts';
import { nextState } from '#domain/choices/next-state.ts';

/** The person key of the one who is signed in. */
export const anna = 'a'.repeat(32);

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
const words = (text: string) => ({ text, language: 'en' });
const way = (channel: ChannelChoice['channel'], basis: ChannelChoice['basis'], state: ChannelChoice['state']): ChannelChoice =>
  ({ channel, basis, state, effectiveAt: state === 'not-asked' ? null : '2026-07-02T09:00:00.000Z', receiptId: null });
const use = (id: string, name: string, marketing: boolean, channels: ChannelChoice[]): Omit<ChoicePurpose, 'notice'> => ({
  id, name: words(name), description: words(`About ${name}`), consequence: words('If you say no, we stop.'), marketing, channels,
  lawfulBasis: { code: 'consent', article: 'Art. 6(1)(a)', text: words('You said yes') },
});

const keyPair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', keyPair.privateKey);
const keyId = 'key-of-anna-1234';
const outboxKeys = { personKey: anna, current: { keyId, publicKey: { kty, crv, x, y } }, privateKeys: [{ keyId, privateKey: { kty, crv, x, y, d } }] };
const session = {
  residentId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', personKey: anna, role: 'resident', name: 'Anna', portalReference: 'KTENANTA2', level: 1, level2Until: null, language: 'en', format: 'standard',
  organisationId: 'testers', signedInAt: '2026-11-22T10:00:00.000Z', endsAt: '2026-11-22T22:00:00.000Z', idleSeconds: 1800,
};

/** A server with two purposes that keeps what it is sent, for tests of the screens. The receipt's id is the key it came under. */
export function choicesServer() {
  const received: { key: string; body: Record<string, string> }[] = [];
  /** `notice`: the version whose words a yes needs. */
  const say = { reachable: true, notice: 'v2' };
  const purposes = [
    use('news', 'News', true, [way('email', 'consent', 'not-asked'), way('text', 'consent', 'given'), way('post', 'objection-only', 'not-asked')]),
    use('surveys', 'Surveys', false, [way('text', 'consent', 'given')]),
    use('referral', 'Others who help', false, [way('use', 'consent', 'given')]),
    { ...use('counts', 'Count visits', false, []), takenBackAt: { place: 'website' as const, address: 'https://example.org/cookies' } },
    { ...use('emergency', 'Emergencies', false, []), takenBackAt: { place: 'support' as const } },
  ];
  const list = () => ({ purposes: purposes.map((one) => ({ ...one, notice: { id: 'privacy', version: say.notice } })) });

  function record(key: string, body: Record<string, string>): Response {
    if (body['decision'] === 'agree' && body['noticeVersion'] !== say.notice) return json(makeProblem('notice-changed'), 409);
    received.push({ key, body });
    const one = purposes.find(({ id }) => id === body['purposeId'])?.channels.find(({ channel }) => channel === body['channel']);
    if (one) Object.assign(one, { state: nextState(one.state, body['decision'] as ChoiceDecision), effectiveAt: '2026-11-22T10:00:00.000Z', receiptId: key });
    return json({ receipt: { id: key, code: 'ABCD-EFGH-JKLM', entryId: key, receivedAt: '2026-11-22T10:00:00.000Z' }, choices: list() }, 201);
  }

  async function fetch(address: string, init?: RequestInit): Promise<Response> {
    if (!say.reachable) throw new TypeError('Failed to fetch');
    const path = address.split('?')[0];
    if (path === '/api/outbox-keys') return json(outboxKeys);
    if (path === '/api/session') return json(session);
    if (path !== '/api/choices') return json(makeProblem('not-found'), 404);
    if (init?.method === 'POST') return record(new Headers(init.headers).get('Idempotency-Key') ?? '', JSON.parse(init.body as string) as Record<string, string>);
    return json(list());
  }
  return { fetch, received, say };
}
