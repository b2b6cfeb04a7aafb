import type { EndpointName } from '#contract/api.ts';
import type { ChoiceDecision, ChoiceState } from '#contract/choice-words.ts';
import type { ChoiceInput, ChoiceList } from '#contract/choices.ts';
import type { EntryInput } from './entry.ts';

const choiceName: EndpointName = 'recordChoice';

/** Whether a state is what a decision wanted. */
function isAs(decision: ChoiceDecision, state: ChoiceState): boolean {
  if (decision === 'agree') return state === 'given';
  return decision === 'defer' ? state === 'deferred' : state === 'refused' || state === 'withdrawn';
}

/**
 * Whether the server has recorded a decision and another one stands: by the time of the person's decision, something later was decided on another device or at the
 * counter while this one waited here. Judged by the state that the answer gives, not by who was first: who decided the same twice need not be told.
 */
export function isSuperseded(endpoint: string, input: EntryInput, answer: unknown): boolean {
  if (endpoint !== choiceName) return false;
  const { purposeId, channel, decision } = input.body as ChoiceInput;
  const { choices } = answer as { readonly choices?: ChoiceList };
  const stands = choices?.purposes.find(({ id }) => id === purposeId)?.channels.find((one) => one.channel === channel)?.state;
  return stands !== undefined && !isAs(decision, stands);
}
