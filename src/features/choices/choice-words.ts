import type { ChannelChoice } from '#contract/choices.ts';
import { mayContact } from '#domain/choices/may-contact.ts';
import { saidOf } from '#domain/choices/said.ts';

type Standing = Pick<ChannelChoice, 'basis' | 'state'>;

/** Whether contact by this channel is allowed now: which way the switch lies. */
export function isOn({ basis, state }: Standing): boolean {
  return mayContact(basis, state);
}

/** The word beside the switch. */
export const wordKey = ({ basis, state }: Standing) => `word.${saidOf(basis, state)}` as const;

/** The sentence below the switch: what the server has, since when. */
export function standingKey({ basis, state }: Standing) {
  if (basis === 'objection-only' && (state === 'refused' || state === 'withdrawn')) return 'standing.objected';
  if (state === 'given' || state === 'refused' || state === 'withdrawn') return `standing.${state}` as const;
  if (basis === 'soft-opt-in') return 'standing.soft-opt-in';
  if (basis === 'objection-only') return 'standing.until-you-object';
  return `standing.${state}` as const;
}

/** Whether that sentence reports something that was decided and is kept. */
export function isSaved({ state }: Standing): boolean {
  return state === 'given' || state === 'refused' || state === 'withdrawn';
}
