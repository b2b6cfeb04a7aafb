import { recordChoice, type ChoicePurpose } from '#contract/choices.ts';
import type { ChoiceDecision, ChoiceWay } from '#contract/choice-words.ts';
import { change } from '#src/offline/outbox/this-outbox.ts';

/** What a decision names of the words that were on the screen. */
export type ShownWords = Pick<ChoicePurpose, 'id' | 'notice' | 'name'>;

/** One decision to make. */
export interface Decided {
  readonly purpose: ShownWords;
  readonly channel: ChoiceWay;
  readonly decision: ChoiceDecision;
}

/** Keeps one decision; it is sent as soon as it can be. Rejects with `OutboxStoreError` when the device could not keep it. */
export function changeChoice({ purpose, channel, decision }: Decided, language: string) {
  return change(recordChoice, {
    query: { language },
    body: { purposeId: purpose.id, channel, decision, noticeVersion: purpose.notice.version, language: purpose.name.language, decidedAt: new Date().toISOString() },
  });
}
