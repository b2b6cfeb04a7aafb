import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { makeProblem } from '#contract/make-problem.ts';
import { openApi } from '#contract/openapi.ts';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { answerProblem, mount, type Handlers } from './http/mount.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';
import { demoPostOf } from './use-cases/demo-post.ts';
import * as read from './use-cases/read-record.ts';
import * as signIn from './use-cases/sign-in.ts';
import * as write from './use-cases/write-record.ts';

const handlers: Handlers = {
  readOrganisation: read.readOrganisation, readHome: read.readHome, listCategories: read.listCategories, readCategory: read.readCategory, listChoices: read.listChoices,
  listReceipts: read.listReceipts, readReceipt: read.readReceipt, listRequests: read.listRequests, readRequest: read.readRequest,
  startSignIn: signIn.startSignIn, finishSignIn: signIn.finishSignIn, signInByLink: signIn.signInByLink, signInByActivation: signIn.signInByActivation,
  readSession: signIn.readSession, signOut: signIn.signOut, startStepUp: signIn.startStepUp, finishStepUp: signIn.finishStepUp,
  recordChoice: write.recordChoice, makeRequest: write.makeRequest, withdrawRequest: write.withdrawRequest, readOutboxKeys: write.readOutboxKeys,
};

const usualHeaders = {
  'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", 'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

function isDatabaseAway(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(?:ECONNREFUSED|ENOTFOUND|57P0.|08...)$/u.test(code);
}

/** The API as one application: made of what it is given, nothing global. `addressOf` names the other end of a connection for rate limits. */
export function createApp(database: Database, services: Services, addressOf: (c: Context) => string = () => 'unknown'): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    const trace = randomUUID();
    const from = performance.now();
    c.set('trace' as never, trace as never);
    for (const [name, value] of Object.entries(usualHeaders)) c.header(name, value);
    await next();
    // The pattern of the route, never the address: ids of people and tokens stay out of the log.
    services.log({ trace, method: c.req.method, route: c.req.routePath, status: c.res.status, ms: Math.round(performance.now() - from) });
  });
  app.onError((error, c) => {
    for (const [name, value] of Object.entries(usualHeaders)) c.header(name, value);
    if (error instanceof Refusal) return answerProblem(c, makeProblem(error.code, error.more));
    services.log({ trace: c.get('trace' as never), level: 'error', error: error.name, code: (error as { code?: unknown }).code });
    return answerProblem(c, makeProblem(isDatabaseAway(error) ? 'unavailable' : 'server-error'));
  });
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    await sql`select 1`.execute(database.requests);
    return c.json({ ok: true });
  });
  app.get('/api/openapi.json', (c) => c.json(openApi()));
  app.get('/demo/post.json', async (c) => {
    const messages = await demoPostOf(database);
    return messages ? c.json({ messages }) : answerProblem(c, makeProblem('not-found'));
  });
  app.route('/', mount(database, services, handlers, addressOf));
  app.notFound((c) => answerProblem(c, makeProblem('not-found')));
  return app;
}
