import { type ContactRules, timeOfDay } from '#contract/reach-words.ts';

/** What stands in the fields about one contact point. */
export interface TypedRules {
  readonly whose: ContactRules['whose'];
  readonly times: 'any' | 'between';
  readonly from: string;
  readonly to: string;
  readonly voicemail: 'yes' | 'no';
}

/** Fields as they show the rules of a point. */
export function typedRules({ whose, safeTimes, voicemail }: ContactRules): TypedRules {
  return { whose, times: safeTimes ? 'between' : 'any', from: safeTimes?.from ?? '', to: safeTimes?.to ?? '', voicemail: voicemail ? 'yes' : 'no' };
}

export const freshRules: TypedRules = typedRules({ whose: 'mine', safeTimes: null, voicemail: true });

/** `9:30`, `0930` and `9.30` are times too. */
function plainTime(typed: string): string {
  const parts = /^\s*(\d{1,2})\s*[:.]?\s*(\d{2})\s*$/u.exec(typed);
  return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2]}` : typed.trim();
}

/** The rules that were typed; `undefined` where a time is missing or is none. */
export function rulesOf({ whose, times, from, to, voicemail }: TypedRules): ContactRules | undefined {
  const safeTimes = times === 'any' ? null : { from: plainTime(from), to: plainTime(to) };
  if (safeTimes && !(timeOfDay.safeParse(safeTimes.from).success && timeOfDay.safeParse(safeTimes.to).success)) return undefined;
  return { whose, safeTimes, voicemail: voicemail === 'yes' };
}
