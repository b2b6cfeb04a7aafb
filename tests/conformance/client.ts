import { randomUUID } from 'node:crypto';
import { demoPost, type DemoMessage } from '#contract/demo-post.ts';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { Problem } from '#contract/problem.ts';
import type { Harness } from './harness.ts';
import type { Coverage } from './coverage.ts';
import { type Checked, readAnswer } from './read-answer.ts';

interface Extras {
  /** Idempotency-Key; a fresh one unless told. `null` leaves it out. */
  readonly key?: string | null;
  readonly sentAt?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body as it stands, not checked: for bad input. */
  readonly raw?: string;
}

const isMarketing = ({ link }: DemoMessage): boolean => link?.includes('/stop/') ?? false;

/** A browser as far as the API sees one: keeps its cookies and checks every answer by the contract. */
export class Client {
  readonly #harness: Harness;
  readonly #coverage: Coverage;
  readonly #cookies = new Map<string, string>();

  constructor(harness: Harness, coverage: Coverage) {
    this.#harness = harness;
    this.#coverage = coverage;
  }

  /** Calls an operation; an answer off the contract throws. */
  async call<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}, extras: Extras = {}): Promise<Checked<E>> {
    const response = await this.send(endpoint, input, extras);
    this.#coverage.saw(endpoint, response.status);
    return readAnswer(endpoint, response);
  }

  /** Calls an operation that must succeed and gives its body. */
  async must<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}, extras: Extras = {}): Promise<AnswerOf<E>['body']> {
    const result = await this.call(endpoint, input, extras);
    if (!result.ok) throw new Error(`${endpoint.name} refused: ${JSON.stringify(result.problem)}`);
    return result.answer.body;
  }

  /** Calls an operation that must be refused and gives the code. */
  async refused<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}, extras: Extras = {}): Promise<Problem> {
    const result = await this.call(endpoint, input, extras);
    if (result.ok) throw new Error(`${endpoint.name} was not refused: ${result.answer.status}`);
    return result.problem;
  }

  /** The token of the link that stops marketing in a person's newest message of that kind. */
  async stopToken(portalReference: string): Promise<string> {
    const message = (await this.#allPost()).find((one) => one.portalReference === portalReference && isMarketing(one));
    return message?.link?.split('/').at(-1) ?? '';
  }

  /** The post box without marketing, newest first. */
  async post(): Promise<readonly DemoMessage[]> {
    return (await this.#allPost()).filter((one) => !isMarketing(one));
  }

  async #allPost(): Promise<readonly DemoMessage[]> {
    const response = await this.#harness.fetch('/demo/post.json');
    return demoPost.parse(await response.json()).messages;
  }

  /** A browser of a member of staff at the same backend; a case that needs one is named in `needs.ts`. */
  async colleague(subject: string): Promise<Client> {
    if (!this.#harness.staff) throw new Error('this backend signs no staff in for the suite: name the case in needs.ts');
    const other = new Client(this.#harness, this.#coverage);
    other.carry(await this.#harness.staff(subject));
    return other;
  }

  /** The address that the backend is reached at by browsers. */
  get origin(): string {
    return this.#harness.origin;
  }

  /** A browser with the cookies that this one holds now, as after a theft or a restored profile. */
  twin(): Client {
    const other = new Client(this.#harness, this.#coverage);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }

  /** What the browser would send as `Cookie`. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes over a cookie that was got in another way: `name=value`. */
  carry(pair: string): void {
    this.#keep(pair);
  }

  /** Forgets all cookies, as a new browser would. */
  forget(): void {
    this.#cookies.clear();
  }

  /** Sends a call and gives the answer as it came, not checked. */
  async send(endpoint: AnyEndpoint, input: InputOf<AnyEndpoint>, extras: Extras): Promise<Response> {
    const params = (input.params ?? {}) as Record<string, string>;
    const query = new URLSearchParams((input.query ?? {}) as Record<string, string>);
    const path = endpoint.path.replaceAll(/:([A-Za-z]+)/gu, (_all, name: string) => encodeURIComponent(params[name] ?? `missing-${name}`));
    const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', ...extras.headers });
    if (this.#cookies.size > 0) headers.set('Cookie', this.cookieHeader);
    const body = extras.raw ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
    if (body !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
    if (endpoint.idempotency === 'key' && extras.key !== null) headers.set('Idempotency-Key', extras.key ?? randomUUID());
    if (extras.sentAt) headers.set('Sent-At', extras.sentAt);
    const address = `${path}${query.size > 0 ? `?${query}` : ''}`;
    const response = await this.#harness.fetch(address, { method: endpoint.method, headers, ...(body !== undefined && { body }), redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/su);
    const gone = value === '' || attributes.some((one) => /^max-age=0$/iu.test(one));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
