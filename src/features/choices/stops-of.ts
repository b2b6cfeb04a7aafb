import { stopped } from '#domain/choices/decision-for.ts';
import type { Decided } from './change-choice.command.ts';
import type { ShownPurpose } from './choices-with-pending.ts';

/** Every decision that stopping all marketing makes, in the order of the page (UK GDPR Art. 21(2), (3)). Pure. */
export function stopsOf(purposes: readonly ShownPurpose[]): readonly Decided[] {
  return purposes.filter((one) => one.marketing).flatMap((purpose) => purpose.channels.flatMap(({ basis, state, channel }) => {
    const decision = stopped(basis, state);
    return decision === null ? [] : [{ purpose, channel, decision }];
  }));
}
