import type { Mandate } from '#contract/people.ts';

/** What the state of a mandate is derived from. Instants, and a Europe/London date. */
export interface MandateTimes {
  readonly acceptedAt: string | null;
  readonly codeUntil: string | null;
  readonly endsOn: string | null;
  readonly endedAt: string | null;
}

/** How long the code of an invitation can be taken up. Days. */
export const inviteDays = 14;

/** Whether there is anything left to end: somebody speaks, or may still take the code up. */
export const isOpen = (state: Mandate['state']): boolean => state === 'active' || state === 'invited';

/** Where a mandate stands. Ended counts from its very moment; the last day still counts. */
export function mandateState({ acceptedAt, codeUntil, endsOn, endedAt }: MandateTimes, now: string, today: string): Mandate['state'] {
  if (endedAt !== null) return 'ended';
  if (endsOn !== null && endsOn < today) return 'expired';
  if (acceptedAt !== null) return 'active';
  return codeUntil !== null && codeUntil > now ? 'invited' : 'expired';
}
