import { makeProblem } from '#contract/make-problem.ts';
import { problemType, type ProblemCode } from '#contract/problem.ts';
import type { Agenda, Living } from './agenda.ts';
import type { ModelServer } from './model-server.ts';
import { jsonAnswer, type ToyRequest, ToyResponse } from './toy-http.ts';

/** What can befall one exchange. */
export const faults = [
  'none', 'request-lost', 'answer-lost', 'request-late', 'portal-page', 'portal-json', 'strangers-receipt', 'proxy-page', 'server-error', 'unavailable', 'too-many-requests', 'step-up-needed',
  'not-allowed', 'idempotency-key-running', 'server-dies', 'session-ends', 'error-after-commit',
] as const;
export type Fault = (typeof faults)[number];

interface NetworkPorts {
  readonly agenda: Agenda;
  readonly server: ModelServer;
  readonly fault: (path: string) => Fault;
  readonly up: () => boolean;
  readonly sessionEnds: (token: string | null) => void;
  /** A write of this key leaves a tab, or its tab has heard what came of it. */
  readonly flying: (key: string, now: boolean, tab: Living) => void;
}

const page = (status: number) => new ToyResponse('<html>', { status, headers: { 'Content-Type': 'text/html' } });
const refusal = (code: ProblemCode) => jsonAnswer(makeProblem(code).status, makeProblem(code, { retryAfter: 30 }), problemType);
const strangers: Partial<Record<Fault, () => ToyResponse>> = {
  'portal-page': () => page(200),
  'portal-json': () => jsonAnswer(200, { ok: true }),
  'strangers-receipt': () => jsonAnswer(201, { receipt: { id: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', code: 'AAAA-AAAA-AAAA', entryId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a12', receivedAt: '2026-11-22T10:00:00.000Z' }, choices: { purposes: [] } }),
  'proxy-page': () => page(502),
  'server-error': () => refusal('server-error'),
  'unavailable': () => refusal('unavailable'),
  'too-many-requests': () => refusal('too-many-requests'),
  'step-up-needed': () => refusal('step-up-needed'),
  'not-allowed': () => refusal('not-allowed'),
  'idempotency-key-running': () => refusal('idempotency-key-running'),
};

/** What carries requests to the server and answers back, and loses, delays or answers them itself. */
export class Network {
  readonly #ports: NetworkPorts;

  constructor(ports: NetworkPorts) {
    this.#ports = ports;
  }

  /** `fetch` as one tab has it. The cookie goes as it is when the request leaves. */
  async fetchFrom(tab: Living, request: ToyRequest, token: string | null): Promise<ToyResponse> {
    const key = request.headers.get('idempotency-key');
    if (key !== null) this.#ports.flying(key, true, tab);
    try {
      return await this.#carry(tab, request, token);
    } finally {
      if (key !== null) this.#ports.flying(key, false, tab);
    }
  }

  async #carry(tab: Living, request: ToyRequest, token: string | null): Promise<ToyResponse> {
    const { agenda, server, fault, up, sessionEnds } = this.#ports;
    // Under way, also when its tab dies meanwhile.
    const what = await agenda.begin(null, () => (up() ? fault(new URL(request.url).pathname) : 'request-lost'));
    const told = <T>(effect: () => T) => agenda.begin(tab, effect);
    const lost = () => { throw new TypeError('Failed to fetch'); };
    const stranger = strangers[what];
    if (stranger) return told(stranger);
    if (what === 'request-lost') return told(lost);
    if (what === 'request-late') {
      void agenda.begin(null, () => { void server.answer(request, token); });
      return told(() => { throw new DOMException('', 'TimeoutError'); });
    }
    if (what === 'session-ends') sessionEnds(token);
    const answer = await server.answer(request, token, what === 'server-dies');
    if (what === 'answer-lost') return told(lost);
    if (what === 'error-after-commit') return told(() => page(504));
    return told(() => answer);
  }
}
