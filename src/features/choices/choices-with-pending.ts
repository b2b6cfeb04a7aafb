import { recordChoice, type ChannelChoice, type ChoicePurpose } from '#contract/choices.ts';
import { choiceDecision } from '#contract/choice-words.ts';
import { nextState } from '#domain/choices/next-state.ts';
import { isForNow } from '#src/api/acting.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { withPending } from '#src/offline/outbox/with-pending.ts';

/** One channel as the screen shows it. */
export interface ShownChannel extends ChannelChoice {
  /** The newest decision that this device still has to send; `state` is what it will lead to. */
  readonly pending: PlacedEntry | null;
  /** A decision that was refused and not read yet; `state` is the server's truth. */
  readonly refused: PlacedEntry | null;
}

/** One purpose as the screen shows it. */
export interface ShownPurpose extends Omit<ChoicePurpose, 'channels'> {
  readonly channels: readonly ShownChannel[];
}

const isAbout = ({ face }: PlacedEntry, purposeId: string, channel: string) => face['purposeId'] === purposeId && face['channel'] === channel && isForNow(face['actingFor']);

function layOver(purposes: readonly ShownPurpose[], entry: PlacedEntry): readonly ShownPurpose[] {
  const decision = choiceDecision.safeParse(entry.face['decision']);
  if (!decision.success) return purposes;
  return purposes.map((purpose) => ({
    ...purpose,
    channels: purpose.channels.map((one) => (isAbout(entry, purpose.id, one.channel) ? { ...one, state: nextState(one.state, decision.data), pending: entry } : one)),
  }));
}

/** Lays the decisions that wait on this device over what the server said, and marks those it refused; where a later decision stands, the line above the page says it. Of what was decided for another person nothing shows but while one acts for them. */
export function choicesWithPending(said: readonly ChoicePurpose[], entries: readonly PlacedEntry[]): readonly ShownPurpose[] {
  const refusals = entries.filter((entry) => entry.endpoint === recordChoice.name && entry.state === 'refused' && entry.refusal !== 'superseded');
  const shown = said.map((purpose): ShownPurpose => ({
    ...purpose,
    channels: purpose.channels.map((one) => ({ ...one, pending: null, refused: refusals.findLast((entry) => isAbout(entry, purpose.id, one.channel)) ?? null })),
  }));
  return withPending(shown, entries, recordChoice, layOver);
}
