import { useQuery } from '@tanstack/react-query';
import { portalReference } from '#contract/session.ts';
import { deskResidentQuery } from '../desk.queries.ts';

/** Whose a typed reference is. */
export interface Person {
  readonly reference: string;
  readonly name: string | undefined;
  /** Nobody has it. */
  readonly unknown: boolean;
  /** It is whole, but nobody has been able to say yet whose it is: the line is slow, or gone. */
  readonly unread: boolean;
  /** Looks again, where that failed. */
  readonly lookAgain: () => void;
}

/** Whose reference it is, once it is whole. */
export function usePerson(typed: string): Person {
  const reference = typed.replaceAll(/\s/gu, '').toUpperCase();
  const whole = portalReference.safeParse(reference).success;
  const { data, error, refetch } = useQuery({ ...deskResidentQuery(reference), enabled: whole });
  const name = whole ? data?.name : undefined;
  const unknown = whole && error?.code === 'not-found';
  const unread = whole && name === undefined && !unknown;
  return { reference, name, unknown, unread, lookAgain: () => { if (unread && error) void refetch(); } };
}
