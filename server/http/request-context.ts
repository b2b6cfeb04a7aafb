import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { Database, Tx } from '../database.ts';
import type { Services } from '../services.ts';
import type { StaffPermission } from '#contract/permissions.ts';
import type { LiveSession } from '../use-cases/live-session.ts';
import type { LiveStaff } from '../use-cases/live-staff.ts';

/** Cookies that an answer sets. */
export interface Cookies {
  readonly read: (name: string) => string | undefined;
  readonly set: (name: string, value: string, maxAgeSeconds?: number) => void;
  readonly remove: (name: string) => void;
}

/** What a use-case gets: its input, its transaction, the moment it happens in, and who asks. */
export interface Context<E extends AnyEndpoint = AnyEndpoint> {
  readonly input: Required<InputOf<E>>;
  readonly services: Services;
  readonly tx: Tx;
  /** The one moment of this request, as an instant. */
  readonly now: string;
  /** Its Europe/London date. */
  readonly today: string;
  readonly cookies: Cookies;
  /** The other end of the connection, for rate limits; never stored or logged as it is. */
  readonly from: string;
  /** What the browser says it is; kept only as two coarse words (`domain/device-of.ts`). */
  readonly userAgent: string;
  /** Device clock at sending, when it said. */
  readonly sentAt: string | null;
  /** The entry this write is, with `idempotency: 'key'`. */
  readonly entryId: string;
  /** The token of a counter session, where this is a call from inside one. */
  readonly counterToken: string | null;
  /** Answer header besides the usual ones. */
  readonly header: (name: string, value: string) => void;
  /** Work for after this transaction, if it holds; the answer does not wait for it. */
  readonly after: (work: (database: Database) => Promise<void>) => void;
}

/** A context in which somebody is signed in. */
export interface SignedInContext<E extends AnyEndpoint = AnyEndpoint> extends Context<E> {
  readonly session: LiveSession;
}

/** A context in which a member of staff is signed in. Their transaction writes to nobody's record until one is opened (`openRecord`). */
export interface StaffContext<E extends AnyEndpoint = AnyEndpoint> extends Context<E> {
  readonly staff: LiveStaff;
}

/** Who is in the context is said by the permission. */
type ContextFor<E extends AnyEndpoint> = E['permission'] extends 'public' ? Context<E> : E['permission'] extends StaffPermission ? StaffContext<E> : SignedInContext<E>;

export type Handler<E extends AnyEndpoint> = (context: ContextFor<E>) => Promise<AnswerOf<E>>;
