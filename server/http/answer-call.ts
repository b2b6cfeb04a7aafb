import { instant } from '#contract/common.ts';
import { isCrossSite } from '#contract/cross-site.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { sentFile } from '#contract/files.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { counterHeader } from '#contract/counter.ts';
import { readInput } from '#contract/read-input.ts';
import type { Problem } from '#contract/problem.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { needsNoIdentity } from '#domain/counter/counter-rules.ts';
import type { Database, Tx } from '../database.ts';
import { Refusal } from '#contract/refusal.ts';
import { sha256 } from '../secrets.ts';
import type { Services } from '../services.ts';
import { sessionCookie } from '../use-cases/live-session.ts';
import { staffCookie } from '../use-cases/live-staff.ts';
import { rebuiltAnswer, rebuiltForStaff } from '../use-cases/rebuilt-answer.ts';
import { apiHeaders } from './api-headers.ts';
import { CookieJar } from './cookie-jar.ts';
import { fileAnswer } from './file-answer.ts';
import { letIn } from './let-in.ts';
import { type Answer, keyOf, once, onceForStaff } from './idempotency.ts';
import { onceForAnybody } from './open-keys.ts';
import { problemAnswer, problemOf } from './problem-answer.ts';
import { readBodyText } from './read-body.ts';
import type { Context, SignedInContext, StaffContext } from './request-context.ts';

/** A handler whose endpoint is not known to the compiler any more; `handlers.ts` has checked the types. */
export type AnyHandler = (context: SignedInContext & StaffContext) => Promise<Answer>;

export interface Call {
  readonly endpoint: AnyEndpoint;
  readonly handle: AnyHandler;
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly from: string;
  readonly trace: string;
  /** Keys whose write is under way in this process. The embedded database works one by one, so there only this can tell. */
  readonly running: Set<string>;
}

/** Keeps what a counting refusal wrote; every other one takes the whole transaction back. */
async function keepCounts(run: () => Promise<Answer | Problem>): Promise<Answer | Problem> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal && error.keep) return problemOf(error);
    throw error;
  }
}

/** What of an answer lies outside its transaction. */
interface Around {
  readonly jar: CookieJar;
  readonly body: string | null;
  readonly headers: Headers;
  readonly later: ((database: Database) => Promise<void>)[];
}

async function inTransaction(tx: Tx, call: Call, services: Services, { jar, body, headers, later }: Around): Promise<Answer | Problem> {
  const { endpoint, handle, request, params, from } = call;
  const now = services.now().toISOString();
  const came = await letIn(tx, { endpoint, headers: request.headers, jar, now }, services);
  if ('code' in came) return came;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const read = readInput(endpoint, { params, query, contentType: request.headers.get('content-type'), body });
  if (!read.ok) return read.problem;
  if (came.session && !came.identified && !needsNoIdentity(endpoint.name, read.input.body)) return makeProblem('identity-not-checked');
  const sentAt = instant.safeParse(request.headers.get('sent-at'));
  const context: Context = {
    input: read.input, services, tx, now, today: londonDate(now), cookies: jar, from, userAgent: request.headers.get('user-agent') ?? '', sentAt: sentAt.success ? sentAt.data : null, counterToken: request.headers.get(counterHeader),
    entryId: endpoint.idempotency === 'key' ? keyOf(request.headers) : '', header: (name, value) => headers.set(name, value), after: (work) => later.push(work),
  };
  // `handlers.ts` has checked, operation by operation, that a handler asks only for who its permission lets in.
  const act = () => handle({ ...context, ...came } as SignedInContext & StaffContext);
  if (endpoint.idempotency === 'none') return act();
  const keyed = { endpoint, key: context.entryId, input: { params: read.input.params, body: read.input.body }, now };
  if (came.staff) return onceForStaff(tx, { ...keyed, staffId: came.staff.staffId }, act, rebuiltForStaff({ ...context, staff: came.staff }, endpoint));
  if (!came.session) return onceForAnybody(tx, keyed, act);
  const signedIn: SignedInContext = { ...context, session: came.session };
  return once(tx, { ...keyed, residentId: came.session.residentId }, act, () => rebuiltAnswer(signedIn, endpoint));
}

/** One call of one operation, from request to answer. Throws refusals and faults alike. */
export async function answerCall(call: Call, database: Database, services: Services): Promise<Response> {
  const { endpoint, request, running } = call;
  const key = endpoint.idempotency === 'key' ? request.headers.get('idempotency-key') : null;
  if (key === null) return answerOnce(call, database, services);
  const mine = sha256(`${request.headers.get('cookie') ?? ''}\n${key}`);
  if (running.has(mine)) throw new Refusal('idempotency-key-running', { retryAfter: 1 });
  running.add(mine);
  try {
    return await answerOnce(call, database, services);
  } finally {
    running.delete(mine);
  }
}

async function answerOnce(call: Call, database: Database, services: Services): Promise<Response> {
  const { endpoint, request, trace } = call;
  const jar = new CookieJar(request.headers.get('cookie'));
  const headers = new Headers(apiHeaders);
  if (endpoint.method !== 'GET' && isCrossSite(request.headers, services.publicOrigin)) return problemAnswer(makeProblem('cross-site'), trace);
  if (endpoint.permission !== 'public' && !jar.read(sessionCookie) && !jar.read(staffCookie)) return problemAnswer(makeProblem('not-signed-in'), trace);
  const body = endpoint.body ? await readBodyText(request) : null;
  const later: Around['later'] = [];
  const outcome = await database.requests.transaction().execute((tx) => keepCounts(() => inTransaction(tx, call, services, { jar, body, headers, later })));
  if ('code' in outcome) return problemAnswer(outcome, trace);
  for (const work of later) services.background.run(() => work(database));
  for (const line of jar.lines) headers.append('Set-Cookie', line);
  if (outcome.body === undefined) return new Response(null, { status: outcome.status, headers });
  if (endpoint.sendsFile) return fileAnswer(sentFile.parse(outcome.body), outcome.status, headers, request.headers);
  const text = JSON.stringify(outcome.body);
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Length', String(Buffer.byteLength(text)));
  return new Response(text, { status: outcome.status, headers });
}
