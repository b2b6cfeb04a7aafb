import { instant } from '#contract/common.ts';
import { isCrossSite } from '#contract/cross-site.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { isForStaff, may, roleOfStaff } from '#contract/permissions.ts';
import { readInput } from '#contract/read-input.ts';
import type { Problem } from '#contract/problem.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { actAsDoor, actAsResident, actAsStaff, type Database, type Tx } from '../database.ts';
import { Refusal } from '#contract/refusal.ts';
import { sha256 } from '../secrets.ts';
import type { Services } from '../services.ts';
import { findSession, type LiveSession, sessionCookie } from '../use-cases/live-session.ts';
import { findStaff, type LiveStaff, staffCookie } from '../use-cases/live-staff.ts';
import { rebuiltAnswer } from '../use-cases/rebuilt-answer.ts';
import { apiHeaders } from './api-headers.ts';
import { CookieJar } from './cookie-jar.ts';
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

/** Who came in by the door of this operation. */
interface AtTheDoor {
  readonly session?: LiveSession;
  readonly staff?: LiveStaff;
}

/** Lets in whoever the operation is for, with the database's own eye on them from here on; or says no. */
async function letIn(tx: Tx, { endpoint, request }: Call, services: Services, jar: CookieJar, now: string): Promise<AtTheDoor | Problem> {
  await actAsDoor(tx);
  if (endpoint.permission === 'public') return {};
  const mine = isForStaff(endpoint.permission) ? staffCookie : sessionCookie;
  const token = jar.read(mine);
  if (token === undefined) {
    // Only the other kind of session: staff are never residents, nor the reverse.
    const other = isForStaff(endpoint.permission) ? await findSession(tx, jar.read(sessionCookie) ?? '', now, services) : await findStaff(tx, jar.read(staffCookie) ?? '', now, services.pack.organisation.id);
    return makeProblem(other ? 'not-allowed' : 'session-expired');
  }
  if (isForStaff(endpoint.permission)) {
    const staff = await findStaff(tx, token, now, services.pack.organisation.id);
    if (!staff) return makeProblem('session-expired');
    if (!may(roleOfStaff(staff.role), endpoint.permission)) return makeProblem('not-allowed');
    await actAsStaff(tx, staff);
    return { staff };
  }
  const session = await findSession(tx, token, now, services);
  if (!session) return makeProblem('session-expired');
  if (!may(session.view.role, endpoint.permission)) return makeProblem('not-allowed');
  const meant = endpoint.idempotency === 'key' ? request.headers.get('person-key') : null;
  if (meant !== null && meant !== session.view.personKey) return makeProblem('other-person');
  await actAsResident(tx, session.residentId);
  return { session };
}

async function inTransaction(tx: Tx, call: Call, services: Services, { jar, body, headers, later }: Around): Promise<Answer | Problem> {
  const { endpoint, handle, request, params, from } = call;
  const now = services.now().toISOString();
  const came = await letIn(tx, call, services, jar, now);
  if ('code' in came) return came;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const read = readInput(endpoint, { params, query, contentType: request.headers.get('content-type'), body });
  if (!read.ok) return read.problem;
  const sentAt = instant.safeParse(request.headers.get('sent-at'));
  const context: Context = {
    input: read.input, services, tx, now, today: londonDate(now), cookies: jar, from, userAgent: request.headers.get('user-agent') ?? '', sentAt: sentAt.success ? sentAt.data : null,
    entryId: endpoint.idempotency === 'key' ? keyOf(request.headers) : '', header: (name, value) => headers.set(name, value), after: (work) => later.push(work),
  };
  // `handlers.ts` has checked, operation by operation, that a handler asks only for who its permission lets in.
  const act = () => handle({ ...context, ...came } as SignedInContext & StaffContext);
  if (endpoint.idempotency === 'none') return act();
  const keyed = { endpoint, key: context.entryId, input: { params: read.input.params, body: read.input.body }, now };
  if (came.staff) return onceForStaff(tx, { ...keyed, staffId: came.staff.staffId }, act);
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
  headers.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(outcome.body), { status: outcome.status, headers });
}
