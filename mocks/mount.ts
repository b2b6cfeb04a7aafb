import type { DemoMessage } from '#contract/demo-post.ts';
import { endpoints } from '#contract/api.ts';
import { fileHeaders } from '#contract/file-headers.ts';
import { sentFile } from '#contract/files.ts';
import type { Method } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { receiptKeysPath } from '#contract/receipt-file.ts';
import { type Problem, problemType } from '#contract/problem.ts';
import { http, type HttpHandler, HttpResponse } from 'msw';
import type { Backend } from './backend.ts';
import { type CookieCarrier, makeCookies } from './cookies.ts';
import type { FaultSwitches } from './faults.ts';
import type { Answer } from './idempotency.ts';
import { paramsOf } from './path-params.ts';
import { publishedKeys } from './receipt-keys.ts';
import { withFaults } from './with-faults.ts';

/** Messages that have come by now, newest first; those for a contact point with safe times wait for them. */
function comeBy({ store, services }: Backend): DemoMessage[] {
  const now = services.now().toISOString();
  return store.messages.filter(({ notBefore = now }) => notBefore <= now).map(({ notBefore: _notBefore, ...message }) => message).toReversed();
}

interface Mounted {
  readonly backend: Backend;
  readonly cookies: CookieCarrier;
  readonly faults: FaultSwitches;
  /** Called after every call, when the store may have changed. */
  readonly onChange?: () => void;
}

const methods = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const satisfies Record<Method, unknown>;

const noStore = { 'Cache-Control': 'no-store' };

function refuse(problem: Problem, more: Readonly<Record<string, string>> = {}): Response {
  const headers = new Headers({ ...noStore, 'Content-Type': problemType, ...more });
  if (problem.retryAfter !== undefined) headers.set('Retry-After', String(problem.retryAfter));
  return new HttpResponse(JSON.stringify(problem), { status: problem.status, headers });
}

/** A file goes out as its bytes. */
function fileAnswerOf({ status, body }: Answer, headers: Headers): Response {
  const file = sentFile.parse(body);
  for (const [name, value] of Object.entries(fileHeaders(file))) headers.set(name, value);
  return new HttpResponse(Uint8Array.from(atob(file.data), (letter) => letter.codePointAt(0) ?? 0), { status, headers });
}

function answerOf({ status, body }: Answer, headers: Headers): Response {
  if (body === undefined) return new HttpResponse(null, { status, headers });
  headers.set('Content-Type', 'application/json');
  return new HttpResponse(JSON.stringify(body), { status, headers });
}

/** Every operation of the contract as a handler; other methods on its path get 405, other addresses under /api 404; beside them the sample post box. */
export function mountApi({ backend, cookies: carrier, faults, onChange }: Mounted): HttpHandler[] {
  const { publicOrigin } = backend.services;
  const pathOf = (request: Request): string | undefined => {
    const { origin, pathname } = new URL(request.url);
    return origin === publicOrigin ? pathname : undefined;
  };
  const fits = (pattern: string) => ({ request }: { request: Request }) => {
    const params = paramsOf(pattern, pathOf(request) ?? '');
    return { matches: params !== undefined, params: params ?? {} };
  };

  const operations = endpoints.map((endpoint) => methods[endpoint.method](fits(endpoint.path), ({ request, params }) => withFaults({
    faults, method: endpoint.method, refuse, endSessions: () => { Object.assign(backend.store, { sessions: [], staffSessions: [] }); },
    answer: async () => {
      const cookies = makeCookies(carrier.of(request));
      const outcome = await backend.answer({ endpoint, params, request, cookies });
      onChange?.();
      if ('code' in outcome) return refuse(outcome);
      const headers = new Headers(noStore);
      carrier.take(cookies.changes, headers);
      return endpoint.sendsFile ? fileAnswerOf(outcome, headers) : answerOf(outcome, headers);
    },
  })));
  const wrongMethods = [...Map.groupBy(endpoints, (one) => one.path)].map(([path, there]) =>
    http.all(fits(path), () => refuse(makeProblem('method-not-allowed'), { Allow: there.map((one) => one.method).join(', ') })));
  const postBox = http.get(fits('/demo/post.json'), () => answerOf({ status: 200, body: { messages: comeBy(backend) } }, new Headers(noStore)));
  const keys = http.get(fits(receiptKeysPath), async () => answerOf({ status: 200, body: await publishedKeys() }, new Headers({ 'Cache-Control': 'no-cache' })));
  const nowhere = http.all(({ request }) => pathOf(request)?.startsWith('/api/') ?? false, () => refuse(makeProblem('not-found')));
  return [...operations, ...wrongMethods, postBox, keys, nowhere];
}
