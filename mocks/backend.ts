import type { EndpointName } from '#contract/api.ts';
import { instant } from '#contract/common.ts';
import { confirmedHeader, counterHeader } from '#contract/counter.ts';
import { confirmedHow } from '#contract/receipts.ts';
import { isCrossSite } from '#contract/cross-site.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import type { ImportLine } from '#contract/import-line.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { actingForHeader } from '#contract/relation.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { isForStaff, may, roleOfStaff } from '#contract/permissions.ts';
import type { Problem } from '#contract/problem.ts';
import { readInput } from '#contract/read-input.ts';
import { Refusal } from '#contract/refusal.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { needsNoIdentity } from '#domain/counter/counter-rules.ts';
import { ownFact } from '#organisations/item-kinds.ts';
import { withoutLeftOut } from '#organisations/answers/left-out.ts';
import { partOfRead } from '#organisations/views/counter-view.ts';
import { audit } from './audit.ts';
import { findCounter } from './counter-sessions.ts';
import type { Context, SignedInContext, StaffContext } from './context.ts';
import { type Cookies, sessionCookie, staffCookie } from './cookies.ts';
import { handlers } from './handlers/all.ts';
import { codeNotAgain } from './handlers/paper-codes.ts';
import { type Answer, keyOf, once, onceForStaff } from './idempotency.ts';
import { purge, stillHeld } from './purge.ts';
import { putWorld, type Records, recordsOf } from './put-world.ts';
import { readBodyText } from './read-body.ts';
import { representativeSession } from './representatives.ts';
import type { MockServices } from './services.ts';
import { findSession, type LiveSession } from './sessions.ts';
import { findStaff, type LiveStaff } from './staff-sessions.ts';
import { emptyStore, type Store } from './store.ts';

type AnyHandler = (context: SignedInContext & StaffContext) => Answer | Promise<Answer>;

/** Who came in by the door of an operation. */
interface AtTheDoor {
  readonly session?: LiveSession;
  readonly staff?: LiveStaff;
  /** Whether it is known who the person is: not in a counter session before the check. */
  readonly identified?: boolean;
}

interface Call {
  readonly endpoint: AnyEndpoint;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
  readonly cookies: Cookies;
}

/** A write takes a moment, as it does over a database: a second try under its key can come in between. */
const moment = () => new Promise((resolve) => { setTimeout(resolve, 5); });

/** The backend behind the mocks: one store, and calls that follow each other. */
export class Backend {
  readonly services: MockServices;
  readonly store: Store;
  #records: Records;
  readonly #fileBytes: Context['fileBytes'] = new Map();
  readonly #running = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(services: MockServices, store: Store = emptyStore(), records: Records = new Map()) {
    this.services = services;
    this.store = store;
    this.#records = records;
  }

  /** Puts these lines in place of all there is. */
  putWorld(lines: readonly ImportLine[]): void {
    const store = emptyStore();
    putWorld(store, lines, this.services);
    Object.assign(this.store, store);
    this.#records = recordsOf(lines);
    this.#fileBytes.clear();
  }

  /** Lets go what is past its time. */
  purge(): Promise<void> {
    return this.#inTurn(() => purge(this.store, this.#records, this.services));
  }

  /** One call of one operation. Refusals are answers; only faults of the mocks themselves are thrown. */
  async answer(call: Call): Promise<Answer | Problem> {
    const { endpoint, request, cookies } = call;
    if (endpoint.method !== 'GET' && isCrossSite(request.headers, this.services.publicOrigin)) return makeProblem('cross-site');
    if (endpoint.permission !== 'public' && cookies.read(sessionCookie) === undefined && cookies.read(staffCookie) === undefined) return makeProblem('not-signed-in');
    const key = endpoint.idempotency === 'key' ? `${cookies.read(isForStaff(endpoint.permission) ? staffCookie : sessionCookie)} ${request.headers.get('Idempotency-Key')}` : undefined;
    if (key !== undefined && this.#running.has(key)) return makeProblem('idempotency-key-running', { retryAfter: 1 });
    if (key !== undefined) this.#running.add(key);
    try {
      if (key !== undefined) await moment();
      return await this.#inTurn(() => this.#takeBack(() => this.#act(call)));
    } finally {
      if (key !== undefined) this.#running.delete(key);
    }
  }

  /** Calls follow each other, so that what a refusal takes back is its own. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined); // The caller hears of it; the next call goes on all the same.
    return mine;
  }

  /** A refusal leaves everything as it was before, unless it keeps a counted try. */
  async #takeBack(work: () => Promise<Answer | Problem>): Promise<Answer | Problem> {
    const before = structuredClone(this.store);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!error.keep) Object.assign(this.store, before);
      return makeProblem(error.code, error.more);
    }
  }

  /** Lets in whoever the operation is for. Staff are never residents, nor the reverse. */
  async #letIn({ endpoint, request, cookies }: Call, now: string): Promise<AtTheDoor | Problem> {
    const { services, store } = this;
    store.acting = null;
    if (endpoint.permission === 'public') return {};
    const isOthers = (personKey: string) => endpoint.idempotency === 'key' && (request.headers.get('Person-Key') ?? personKey) !== personKey;
    const [token, staffToken] = [cookies.read(sessionCookie), cookies.read(staffCookie)];
    const session = findSession(store, services, token, now);
    const staff = findStaff(store, services, staffToken, now);
    const counterToken = request.headers.get(counterHeader);
    if (!isForStaff(endpoint.permission) && counterToken !== null) {
      const confirmed = confirmedHow.safeParse(request.headers.get(confirmedHeader));
      const found = staff && findCounter(store, services, staff.staffId, counterToken, now, confirmed.success ? confirmed.data : null);
      if (!found) return makeProblem('session-expired');
      if (found === 'locked') return makeProblem('counter-locked');
      if (!may('officer-in-session', endpoint.permission)) return makeProblem('not-allowed');
      if (isOthers(found.session.view.personKey)) return makeProblem('other-person');
      const { kept, session: lent } = found;
      store.acting = lent.acting ?? null;
      const part = kept.check !== 'none' && endpoint.method === 'GET' ? partOfRead(endpoint.name) : null;
      if (part !== null && !kept.looked.includes(part)) {
        kept.looked.push(part);
        await audit(store, kept.residentId, now, 'looked-at', { part });
      }
      return { session: lent, identified: kept.check !== 'none' };
    }
    if (isForStaff(endpoint.permission)) {
      if (!staff) return makeProblem(session && staffToken === undefined ? 'not-allowed' : 'session-expired');
      return may(roleOfStaff(staff.role), endpoint.permission) ? { staff } : makeProblem('not-allowed');
    }
    if (!session) return makeProblem(staff && token === undefined ? 'not-allowed' : 'session-expired');
    if (!may(session.view.role, endpoint.permission)) return makeProblem('not-allowed');
    if (isOthers(session.view.personKey)) return makeProblem('other-person');
    const mandateId = request.headers.get(actingForHeader);
    if (mandateId === null) return { session, identified: true };
    const lent = representativeSession(store, endpoint, session, mandateId, now);
    store.acting = lent?.acting ?? null;
    return lent ? { session: lent, identified: true } : makeProblem('not-allowed');
  }

  async #act(call: Call): Promise<Answer | Problem> {
    const { services, store } = this;
    const { endpoint, params, request, cookies } = call;
    const now = services.now().toISOString();
    const body = endpoint.body ? await readBodyText(request) : null;
    const came = await this.#letIn(call, now);
    if ('code' in came) return came;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const read = readInput(endpoint, { params, query, contentType: request.headers.get('Content-Type'), body });
    if (!read.ok) return read.problem;
    if (came.session && !came.identified && !needsNoIdentity(endpoint.name, read.input.body)) return makeProblem('identity-not-checked');
    const sentAt = instant.safeParse(request.headers.get('Sent-At'));
    const context: Context = {
      input: read.input, services, store, now, today: londonDate(now), cookies, userAgent: request.headers.get('User-Agent') ?? navigator.userAgent,
      sentAt: sentAt.success ? sentAt.data : null, counterToken: request.headers.get(counterHeader), entryId: endpoint.idempotency === 'key' ? keyOf(request.headers) : '',
      fileBytes: this.#fileBytes,
      itemsOf: ({ id, facts }) => stillHeld(store, this.#records, { id, portalReference: facts.portalReference }),
    };
    const { resident } = came.session ?? {};
    // Nobody who acts for a person sees what they put on record themselves.
    const seen = (item: { readonly id: string }) => came.session?.acting === undefined || !item.id.startsWith(ownFact);
    const items = resident ? withoutLeftOut(context.itemsOf(resident), store.leftOut.filter((one) => one.residentId === resident.id)).filter(seen) : [];
    // The table has checked, operation by operation, that a handler asks only for who its permission lets in.
    const handle = handlers[endpoint.name as EndpointName] as unknown as AnyHandler;
    const act = async () => handle({ ...context, ...came, items } as SignedInContext & StaffContext);
    if (endpoint.idempotency === 'none') return act();
    if (came.staff) return onceForStaff({ ...context, staff: came.staff }, endpoint.name, act, endpoint.name === giveSignInCode.name ? codeNotAgain : undefined);
    return once({ ...context, ...(came.session && { session: came.session }) }, endpoint.name, act);
  }
}
