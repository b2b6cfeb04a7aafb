import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import type { ImportResident } from '#contract/import-line.ts';
import type { StaffPermission } from '#contract/permissions.ts';
import type { Cookies } from './cookies.ts';
import type { MockServices } from './services.ts';
import type { LiveSession } from './sessions.ts';
import type { LiveStaff } from './staff-sessions.ts';
import type { MockResident, Store } from './store.ts';

/** What a handler gets: its input, the store, the moment it happens in. */
export interface Context<E extends AnyEndpoint = AnyEndpoint> {
  readonly input: Required<InputOf<E>>;
  readonly services: MockServices;
  readonly store: Store;
  /** The one moment of this request, as an instant. */
  readonly now: string;
  /** Its Europe/London date. */
  readonly today: string;
  readonly cookies: Cookies;
  /** What the browser says it is. */
  readonly userAgent: string;
  /** Device clock at sending, when it said. */
  readonly sentAt: string | null;
  /** The token of a counter session, where this is a call from inside one. */
  readonly counterToken: string | null;
  /** The entry this write is, with `idempotency: 'key'`. */
  readonly entryId: string;
  /** Bytes of files, by resident and file: too many to be kept and copied with the store. A reload of the tab loses them. */
  readonly fileBytes: Map<string, Map<number, Uint8Array>>;
  /** What is held about a person. */
  readonly itemsOf: (person: Pick<MockResident, 'id' | 'facts'>) => ImportResident['items'];
}

/** A context in which somebody is signed in. */
export interface SignedInContext<E extends AnyEndpoint = AnyEndpoint> extends Context<E> {
  readonly session: LiveSession;
  /** What is held about the person. */
  readonly items: ImportResident['items'];
}

/** A context in which a member of staff is signed in. */
export interface StaffContext<E extends AnyEndpoint = AnyEndpoint> extends Context<E> {
  readonly staff: LiveStaff;
}

/** Who is in the context is said by the permission. */
type ContextFor<E extends AnyEndpoint> = E['permission'] extends 'public' ? Context<E> : E['permission'] extends StaffPermission ? StaffContext<E> : SignedInContext<E>;

/** Handlers run one at a time. What one threw a `Refusal` over is taken back, unless the refusal keeps a counted try. */
export type Handler<E extends AnyEndpoint> = (context: ContextFor<E>) => AnswerOf<E> | Promise<AnswerOf<E>>;
