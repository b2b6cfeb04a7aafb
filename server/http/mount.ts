import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context as HonoContext, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { endpoints } from '#contract/api.ts';
import { makeProblem } from '#contract/make-problem.ts';
import type { Database } from '../database.ts';
import { handlers } from '../handlers.ts';
import type { Services } from '../services.ts';
import { answerCall, type AnyHandler } from './answer-call.ts';
import { errorForLog, problemAnswer, problemOf } from './problem-answer.ts';

/** What the routes share: the id that ties an answer to its log line. */
export interface Env {
  Variables: { trace: string; from: string };
}

/**
 * What limits count as one place: an IPv4 address, and of an IPv6 address the half that a household or a machine is given as a whole (RFC 6177): its other half has more addresses than
 * anybody could count.
 */
export function placeOf(said: string): string {
  // Some proxies write the port beside it, another one for each connection.
  const address = said.replace(/^\[(?<six>[^\]]+)\](?::\d+)?$/u, '$<six>').replace(/^(?<four>\d+\.\d+\.\d+\.\d+):\d+$/u, '$<four>');
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(?<four>\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.groups?.['four'];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = (text: string) => text.split(':').filter((one) => one !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const all = tail === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last];
  return `${all.slice(0, 4).map((one) => Number.parseInt(one, 16).toString(16)).join(':')}::/64`;
}

/** The other end of the connection; what a proxy says of it only where the proxy is trusted. Outside a server (in tests) there is none. */
export function addressOf(context: HonoContext, trustProxy: boolean): string {
  const said = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const { incoming } = (context.env ?? {}) as { incoming?: unknown };
  return placeOf(said || (incoming ? getConnInfo(context).remote.address : undefined) || 'nobody');
}

const smaller = compress({ encoding: 'gzip', contentTypeFilter: /^application\/json/u });

/**
 * What the portal's own pages read goes out small: a phone pays for each byte, and a hundred facts say the same again and again (117 kB become 5). Never at another site's wish,
 * which could learn from the length what an answer contains (BREACH); browsers that do not say whose wish it is get it as it is.
 */
const smallForOwnPages: MiddlewareHandler = (context, next) => (context.req.header('sec-fetch-site') === 'same-origin' ? smaller(context, next) : next());

/** Every operation of the contract as a route; other methods on its path get 405, other addresses under /api 404. */
export function mountApi(database: Database, services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/api/*', smallForOwnPages);
  const running = new Set<string>();
  const methods = Map.groupBy(endpoints, (one) => one.path);
  for (const endpoint of endpoints) {
    const handle = handlers[endpoint.name as keyof typeof handlers] as unknown as AnyHandler;
    app.on(endpoint.method, endpoint.path, async (context) => {
      const started = performance.now();
      const trace = context.get('trace');
      const log = (status: number, more: Readonly<Record<string, unknown>>) =>
        services.log({ level: status >= 500 ? 'error' : 'info', route: endpoint.path, method: endpoint.method, status, ms: Math.round(performance.now() - started), trace, ...more });
      try {
        const params = context.req.param() as Record<string, string>;
        const answer = await answerCall({ endpoint, handle, request: context.req.raw, params, from: context.get('from'), trace, running }, database, services);
        log(answer.status, {});
        return answer;
      } catch (error) {
        const problem = problemOf(error);
        log(problem.status, problem.status >= 500 ? errorForLog(error) : { problem: problem.code });
        return problemAnswer(problem, trace);
      }
    });
  }
  for (const [path, there] of methods) {
    const allow = there.map((one) => one.method).join(', ');
    app.all(path, (context) => problemAnswer(makeProblem('method-not-allowed'), context.get('trace'), { Allow: allow }));
  }
  return app;
}
