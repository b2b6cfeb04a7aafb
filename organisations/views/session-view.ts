import type { Session } from '#contract/session.ts';
import { idleSeconds } from '#domain/sign-in-rules.ts';

/** Whose session it is. */
export interface SessionPerson {
  readonly id: string;
  readonly personKey: string;
  readonly name: string;
  readonly portalReference: string;
  readonly language: string;
  readonly format: Session['format'];
  /** Flagged for safety. Given for the person's own session only. */
  readonly flagged?: boolean;
}

/** A session as it is kept. Instants. */
export interface KeptSession {
  readonly signedInAt: string;
  readonly endsAt: string;
  readonly level2Until: string | null;
}

/** The session as its person sees it at `now`. */
export function sessionView(person: SessionPerson, { signedInAt, endsAt, level2Until }: KeptSession, organisationId: string, now: string): Session {
  const level2 = level2Until !== null && level2Until > now;
  const { id, personKey, name, portalReference, language, format, flagged } = person;
  return {
    residentId: id, personKey, role: 'resident', name, portalReference, language, format, organisationId, signedInAt, endsAt, idleSeconds,
    level: level2 ? 2 : 1, level2Until: level2 ? level2Until : null, ...(flagged && { askFirst: true as const }),
  };
}
