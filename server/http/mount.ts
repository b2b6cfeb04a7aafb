import { Hono, type Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import type { api} from '#contract/api.ts';
import { endpoints, type EndpointName } from '#contract/api.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { type Problem, problemType } from '#contract/problem.ts';
import { largestBody, readInput } from '#contract/read-input.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { actAsDoor, actAsResident, type Database } from '../database.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { findSession, sessionCookie } from '../use-cases/live-session.ts';
import { once } from './idempotency.ts';
import type { Context, Cookies, Handler, SignedInContext } from './request-context.ts';

/** One handler for every operation of the contract: a missing one is a type error. */
export type Handlers = { readonly [Name in EndpointName]: Handler<(typeof api)[Name]> };

type Answer = { readonly status: number; readonly body: unknown };
type AnyHandler = (context: Context | SignedInContext) => Promise<Answer>;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu;

/** A refusal as the contract's problem body. */
export function answerProblem(c: HonoContext, problem: Problem): Response {
  if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
  return c.body(JSON.stringify({ ...problem, trace: c.get('trace') as string }), problem.status as 400, { 'Content-Type': problemType });
}

function cookiesOf(c: HonoContext): Cookies {
  const set = (name: string, value: string, maxAge?: number) =>
    c.header('Set-Cookie', `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`, { append: true });
  return { read: (name) => getCookie(c, name), set, remove: (name) => set(name, '', 0) };
}

/** A browser says where a write comes from; one that does not is judged by its Origin. */
function crossSite(c: HonoContext, services: Services): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('Origin');
  return origin !== undefined && origin !== services.publicOrigin;
}

async function bodyOf(c: HonoContext): Promise<string | null> {
  // A declared length is believed only to refuse; what comes is measured again by readInput.
  if (Number(c.req.header('Content-Length') ?? 0) > largestBody) return 'x'.repeat(largestBody + 1);
  return c.req.text();
}

async function inTransaction(database: Database, run: (tx: Parameters<typeof actAsDoor>[0]) => Promise<Answer>): Promise<Answer> {
  const result = await database.requests.transaction().execute(async (tx) => {
    try {
      return { answer: await run(tx) };
    } catch (error) {
      if (error instanceof Refusal && error.keep) return { refusal: error };
      throw error;
    }
  });
  if ('refusal' in result) throw result.refusal;
  return result.answer;
}

/** Mounts every operation of the contract. */
export function mount(database: Database, services: Services, handlers: Handlers, addressOf: (c: HonoContext) => string): Hono {
  const app = new Hono();
  for (const endpoint of endpoints) {
    const handler = handlers[endpoint.name as EndpointName] as unknown as AnyHandler;
    app.on(endpoint.method, endpoint.path, (c) => serve(c, endpoint, handler));
  }
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const methods = endpoints.filter((one) => one.path === path).map((one) => one.method);
    app.all(path, (c) => {
      c.header('Allow', methods.join(', '));
      return answerProblem(c, makeProblem('method-not-allowed'));
    });
  }
  return app;

  async function serve(c: HonoContext, endpoint: AnyEndpoint, handler: AnyHandler): Promise<Response> {
    if (endpoint.method !== 'GET' && crossSite(c, services)) return answerProblem(c, makeProblem('cross-site'));
    const now = services.now().toISOString();
    const cookies = cookiesOf(c);
    const sentAt = c.req.header('Sent-At') ?? null;
    const body = endpoint.body ? await bodyOf(c) : null;
    const raw = { params: c.req.param() as Record<string, string>, query: c.req.query(), contentType: c.req.header('Content-Type') ?? null, body };
    const key = c.req.header('Idempotency-Key');
    const answer = await inTransaction(database, async (tx): Promise<Answer> => {
      await actAsDoor(tx);
      const token = cookies.read(sessionCookie);
      const session = token && endpoint.permission !== 'public' ? await findSession(tx, token, now, services) : undefined;
      if (endpoint.permission !== 'public' && !session) throw new Refusal(token ? 'session-expired' : 'not-signed-in');
      const read = readInput(endpoint, raw);
      if (!read.ok) throw new Refusal(read.problem.code, read.problem.errors ? { errors: read.problem.errors } : {});
      if (endpoint.idempotency === 'key' && !(key && uuid.test(key))) throw new Refusal('idempotency-key-missing');
      const context: Context = {
        input: read.input, services, tx, now, today: londonDate(now), cookies, from: addressOf(c), entryId: key ?? '',
        sentAt: sentAt !== null && !Number.isNaN(Date.parse(sentAt)) ? sentAt : null, header: (name, value) => c.header(name, value),
      };
      if (!session) return handler(context);
      await actAsResident(tx, session.residentId);
      const act = () => handler({ ...context, session });
      return endpoint.idempotency === 'key' && key
        ? once(tx, { endpoint, residentId: session.residentId, key, said: `${c.req.path}\n${body ?? ''}`, now }, act)
        : act();
    });
    return answer.body === undefined ? c.body(null, answer.status as 204) : c.json(answer.body, answer.status as 200);
  }
}
