import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordChoice } from '#contract/choices.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { problemType } from '#contract/problem.ts';
import { Refusal } from '#contract/refusal.ts';
import { makeRequest } from '#contract/requests.ts';
import type { Database } from '#server/database.ts';
import { idleSeconds } from '#domain/sign-in-rules.ts';
import { answerCall } from '#server/http/answer-call.ts';
import { problemOf } from '#server/http/problem-answer.ts';
import type { SignedInContext } from '#server/http/request-context.ts';
import type { Services } from '#server/services.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import type { Agenda } from './agenda.ts';
import { memoryDatabase, type Row, type Tables } from './memory-database.ts';
import type { Person } from './people.ts';
import { anyRequest } from './sample-answers.ts';
import { asRequest, jsonAnswer, type ToyRequest, type ToyResponse } from './toy-http.ts';

/** An act as the server has it, in the order of recording. */
export interface RecordedAct extends Row {
  readonly entry_id: string;
  readonly resident_id: string;
}

interface ServerPorts {
  readonly agenda: Agenda;
  readonly people: readonly Person[];
  readonly now: () => number;
  readonly remembersKeys: boolean;
  readonly comparesPerson: boolean;
}

const hashes = new Map<string, string>();

/** The same as the server's, remembered: the model asks for few, and often. */
function hash(words: string): string {
  const known = hashes.get(words) ?? createHash('sha256').update(words).digest('hex');
  hashes.set(words, known);
  return known;
}

const farAway = '9999-01-01T00:00:00.000Z';
const endpoints = [recordChoice, makeRequest];

/** The shipped HTTP layer with its idempotency, on tables in memory. Its one use-case writes the act down. */
export class ModelServer {
  readonly #ports: ServerPorts;
  readonly #tables: Tables;
  readonly #database: Database;
  readonly #services: Services;
  readonly #running = new Set<string>();
  #sessions = 0;

  constructor(ports: ServerPorts) {
    this.#ports = ports;
    this.#tables = { sessions: new Map(), residents: new Map(ports.people.map((one) => [one.residentId, { id: one.residentId, person_key: one.personKey, name: one.name, portal_reference: 'KTENANTA2', language: 'en', address_hidden: false, date_of_birth: '1980-01-01' }])), keys: new Map(), acts: [] };
    this.#database = { requests: memoryDatabase(this.#tables, ports.remembersKeys) } as unknown as Database;
    this.#services = { now: () => new Date(ports.now()), publicOrigin: 'http://localhost', pack: { organisation: { id: 'model' } } } as unknown as Services;
  }

  /** Acts as they were recorded. */
  get acts(): readonly RecordedAct[] {
    return this.#tables.acts as RecordedAct[];
  }

  /** Begins a session; answers its token. */
  signIn(person: Person): string {
    const token = `token-${this.#sessions += 1}`;
    const now = new Date(this.#ports.now()).toISOString();
    this.#tables.sessions.set(hash(token), { resident_id: person.residentId, signed_in_at: now, seen_at: now, ends_at: farAway, level2_until: null });
    return token;
  }

  /** Whose session it is, if it is one. */
  personOf(token: string | null): Person | undefined {
    const row = token === null ? undefined : this.#tables.sessions.get(hash(token));
    return this.#ports.people.find((one) => one.residentId === row?.['resident_id']);
  }

  /** Ends a session. */
  end(token: string | null): void {
    if (token !== null) this.#tables.sessions.delete(hash(token));
  }

  /** Answers one request as it arrives; `dies`: its database goes away in the middle of the write. */
  async answer(request: ToyRequest, token: string | null, dies = false): Promise<ToyResponse> {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET') return this.#read(pathname, token);
    const endpoint = endpoints.find((one) => one.path === pathname);
    if (!endpoint) throw new Error(`nothing at ${pathname}`);
    if (!this.#ports.comparesPerson) request.headers.delete('person-key');
    const headers = new Headers(request.headers);
    if (token !== null) headers.set('cookie', `__Host-session=${token}`);
    const handle = (context: SignedInContext) => this.#record(context, endpoint.name, dies);
    const call = { endpoint, handle, request: asRequest({ ...request, headers }), params: {}, from: 'model', trace: '', running: this.#running };
    try {
      return (await answerCall(call, this.#database, this.#services)) as unknown as ToyResponse;
    } catch (error) {
      const problem = problemOf(error);
      return jsonAnswer(problem.status, problem, problemType);
    }
  }

  async #record({ tx, entryId, input, session, now }: SignedInContext, name: string, dies: boolean) {
    // Here it may take its time, and other requests come in between.
    await this.#ports.agenda.begin(null, () => { if (dies) throw Object.assign(new Error('the database went away'), { code: 'ECONNRESET' }); });
    if (JSON.stringify(input.body).includes('to-be-refused')) throw new Refusal(name === recordChoice.name ? 'notice-changed' : 'category-unknown');
    await (tx as unknown as Kysely<{ acts: RecordedAct }>).insertInto('acts').values({ entry_id: entryId, resident_id: session.residentId }).execute();
    const receipt = { id: entryId, code: 'AAAA-AAAA-AAAA', entryId, receivedAt: now };
    return { status: 201, body: name === recordChoice.name ? { receipt, choices: { purposes: [] } } : { receipt, request: anyRequest } };
  }

  #read(pathname: string, token: string | null): ToyResponse {
    const now = this.#ports.now();
    const known = token === null ? undefined : this.#tables.sessions.get(hash(token));
    const row = known && Date.parse(String(known['seen_at'])) > now - idleSeconds * 1000 ? known : undefined;
    const person = this.#ports.people.find((one) => one.residentId === row?.['resident_id']);
    if (!row || !person) return jsonAnswer(401, makeProblem('session-expired'), problemType);
    if (pathname === '/api/outbox-keys') {
      const current = person.keys[0];
      return jsonAnswer(200, { personKey: person.personKey, current: { keyId: current?.keyId, publicKey: current?.publicKey }, privateKeys: person.keys.map(({ keyId, privateKey }) => ({ keyId, privateKey })) });
    }
    const view = { id: person.residentId, personKey: person.personKey, name: person.name, portalReference: 'KTENANTA2', language: 'en', format: 'standard' } as const;
    return jsonAnswer(200, sessionView(view, { signedInAt: String(row['signed_in_at']), endsAt: farAway, level2Until: null }, 'model', new Date(now).toISOString()));
  }
}
