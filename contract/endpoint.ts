import * as z from 'zod/mini';
import type { Permission } from './permissions.ts';
import type { ProblemCode } from './problem.ts';

/** HTTP methods the API uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** How a write that may wait on the device is queued: entries of one lane are sent in order, lanes never block each other. */
export interface CanWait<Body> {
  /** Names the lane of an entry from its body, for example `choices` or `requests`. */
  readonly lane: (body: Body) => string;
  /** The part of the body that may lie on the device in clear, so that a person can see what waits while it cannot be opened. */
  readonly face: (body: Body) => Readonly<Record<string, string>>;
}

/** One operation of the API, said once: app, mocks, server, OpenAPI file and conformance suite are all made from it. */
export interface Endpoint<
  Name extends string = string,
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Answers extends Readonly<Record<number, z.ZodMiniType | null>> = Readonly<Record<number, z.ZodMiniType | null>>,
  Allowed extends Permission = Permission,
> {
  readonly name: Name;
  readonly method: Method;
  /** Path under the origin with `:name` parameters, for example `/api/requests/:requestId`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: Allowed;
  readonly params: z.ZodMiniType<Params>;
  readonly query: z.ZodMiniType<Query>;
  /** `null`: the operation takes no body. */
  readonly body: z.ZodMiniType<Body> | null;
  /** Schema of each successful status; `null` means an answer without a body. */
  readonly answers: Answers;
  /** Every problem code this operation may answer with, besides those every operation may (see `problemsOf`). */
  readonly problems: readonly ProblemCode[];
  /**
   * `key`: the Idempotency-Key header is required (every write that records something).
   * `none`: reading, or a write that is harmless twice by its own nature (session, challenges).
   */
  readonly idempotency: 'key' | 'none';
  readonly canWait: CanWait<Body> | null;
  /** The successful answer is a file (`contract/files.ts`, `sentFile`): over HTTP its bytes, with name and type in the headers. */
  readonly sendsFile: boolean;
}

type Definition<Name extends string, Params, Query, Body, Answers extends Readonly<Record<number, z.ZodMiniType | null>>, Allowed extends Permission> = Omit<
  Endpoint<Name, Params, Query, Body, Answers, Allowed>,
  'params' | 'query' | 'body' | 'problems' | 'idempotency' | 'canWait' | 'sendsFile'
> & {
  readonly params?: z.ZodMiniType<Params>;
  readonly query?: z.ZodMiniType<Query>;
  readonly body?: z.ZodMiniType<Body>;
  readonly problems?: readonly ProblemCode[];
  readonly idempotency?: 'key' | 'none';
  readonly canWait?: CanWait<Body>;
  readonly sendsFile?: boolean;
};

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

/** Declares an operation. Unknown parameters, query fields and body fields are refused. */
export function endpoint<
  const Name extends string,
  const Answers extends Readonly<Record<number, z.ZodMiniType | null>>,
  Params = Nothing,
  Query = Nothing,
  Body = undefined,
  const Allowed extends Permission = Permission,
>(definition: Definition<Name, Params, Query, Body, Answers, Allowed>): Endpoint<Name, Params, Query, Body, Answers, Allowed> {
  return {
    ...definition,
    params: definition.params ?? (nothing as unknown as z.ZodMiniType<Params>),
    query: definition.query ?? (nothing as unknown as z.ZodMiniType<Query>),
    body: definition.body ?? null,
    problems: definition.problems ?? [],
    idempotency: definition.idempotency ?? 'none',
    canWait: definition.canWait ?? null,
    sendsFile: definition.sendsFile ?? false,
  };
}

/** Any endpoint, for code that walks over all of them. */
// Variance of the body in `canWait` makes `Endpoint<…, unknown, …>` too narrow here; `never` is the honest lower bound.
export type AnyEndpoint = Omit<Endpoint, 'canWait'> & { readonly canWait: CanWait<never> | null };

export type ParamsOf<E extends AnyEndpoint> = E['params'] extends z.ZodMiniType<infer P> ? P : never;
export type QueryOf<E extends AnyEndpoint> = E['query'] extends z.ZodMiniType<infer Q> ? Q : never;
export type BodyOf<E extends AnyEndpoint> = NonNullable<E['body']> extends z.ZodMiniType<infer B> ? B : undefined;

/** What a caller gives: only the parts the operation has. */
export interface InputOf<E extends AnyEndpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
}

/** A successful answer: its status and its body, `undefined` where the answer has none. */
export type AnswerOf<E extends AnyEndpoint> = {
  [S in keyof E['answers'] & number]: {
    readonly status: S;
    readonly body: E['answers'][S] extends z.ZodMiniType<infer B> ? B : undefined;
  };
}[keyof E['answers'] & number];
