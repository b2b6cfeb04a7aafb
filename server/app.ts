import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import openapiFile from '#contract/openapi.json' with { type: 'json' };
import { receiptKeysPath } from '#contract/receipt-file.ts';
import { makeProblem } from '#contract/make-problem.ts';
import type { Database } from './database.ts';
import { apiHeaders } from './http/api-headers.ts';
import { answerOneClick } from './http/one-click.ts';
import { demoPage } from './http/demo-post.ts';
import { addressOf, type Env, mountApi } from './http/mount.ts';
import { errorForLog, problemAnswer, problemOf } from './http/problem-answer.ts';
import type { Services } from './services.ts';
import { staffSignIn } from './http/staff-sign-in.ts';
import { demoPostOf } from './use-cases/demo-post.ts';

/** How the app is mounted. */
export interface AppSettings {
  /** Whether `X-Forwarded-For` may be believed. */
  readonly trustProxy?: boolean;
  /** Answers what is no API: pages and files of the build. */
  readonly pages?: Hono;
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { ...apiHeaders, 'Content-Type': 'application/json' } });

/** The HTTP face of the server: health, the sample post box, the API, then pages. */
export function createApp(database: Database, services: Services, { trustProxy = false, pages }: AppSettings = {}): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    context.set('trace', randomBytes(8).toString('hex'));
    context.set('from', addressOf(context, trustProxy));
    await next();
    if (services.publicOrigin.startsWith('https:')) context.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  });
  app.onError((error, context) => {
    services.log({ level: 'error', trace: context.get('trace'), ...errorForLog(error) });
    return problemAnswer(problemOf(error), context.get('trace'));
  });
  app.get('/healthz', () => json({ status: 'up' }));
  app.get('/readyz', async (context) => {
    try {
      // Migrations ran before the server listened; a row here proves the database answers and is ours.
      await sql`select 1 from organisation`.execute(database.owner);
    } catch (error) {
      services.log({ level: 'error', trace: context.get('trace'), ...errorForLog(error) });
      return json({ status: 'not-ready', database: 'away' }, 503);
    }
    return services.carriesMessages ? json({ status: 'ready' }) : json({ status: 'ready', warning: 'no transport carries messages: codes reach nobody' });
  });
  app.get('/api/openapi.json', () => json(openapiFile));
  app.get(receiptKeysPath, async () => {
    const answer = json(await services.receiptKeys.published());
    // Anybody may check a receipt, also on a page of their own; the worker asks anew each time and keeps the last.
    for (const [name, value] of [['Cache-Control', 'no-cache'], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin']] as const) answer.headers.set(name, value);
    return answer;
  });
  app.get('/demo/post', async (context) => {
    const messages = await demoPostOf(database, services.now());
    return messages ? demoPage(messages) : problemAnswer(makeProblem('not-found'), context.get('trace'));
  });
  app.get('/demo/post.json', async (context) => {
    const messages = await demoPostOf(database, services.now());
    return messages ? json({ messages }) : problemAnswer(makeProblem('not-found'), context.get('trace'));
  });
  app.route('/', staffSignIn(database, services));
  app.route('/', mountApi(database, services));
  app.post('/:language/stop/:token', (context) => answerOneClick(context, app));
  app.all('/api/*', (context) => problemAnswer(makeProblem('not-found'), context.get('trace')));
  if (pages) app.route('/', pages);
  app.all('*', (context) => problemAnswer(makeProblem('not-found'), context.get('trace')));
  return app;
}
