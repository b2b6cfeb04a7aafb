import { useQuery } from '@tanstack/react-query';
import { portalReference } from '#contract/session.ts';
import { deskResidentQuery } from '../desk.queries.ts';

/** Whose reference it is, once it is whole. */
export function usePerson(typed: string): { readonly reference: string; readonly name: string | undefined; readonly unknown: boolean } {
  const reference = typed.replaceAll(/\s/gu, '').toUpperCase();
  const whole = portalReference.safeParse(reference).success;
  const { data, error } = useQuery({ ...deskResidentQuery(reference), enabled: whole });
  return { reference, name: whole ? data?.name : undefined, unknown: whole && error?.code === 'not-found' };
}
