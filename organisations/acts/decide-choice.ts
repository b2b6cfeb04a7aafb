import type { ChoiceInput } from '#contract/choices.ts';
import { Refusal } from '#contract/refusal.ts';
import { foldChoice } from '#domain/choices/fold-choice.ts';
import type { Pack } from '../pack.ts';
import { newestVersion, offeredBasis, type RecordedChoiceEvent } from '../views/choice-view.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';
import { countsFrom } from './counts-from.ts';

/** One decision as it arrives. `now` and `sentAt` are instants: the backend's clock, and the device's at sending where it said. */
export interface ArrivingDecision {
  readonly body: ChoiceInput;
  readonly now: string;
  readonly sentAt: string | null;
  readonly receiptId: string;
}

/** What a decision leaves: the event to append, and what its receipt says. */
export interface DecidedChoice {
  readonly event: RecordedChoiceEvent;
  readonly about: Extract<ReceiptAbout, { subject: 'choice' }>;
}

/**
 * Decides what one decision of a resident comes to, after `events`, all that went before. The backend says when it counts from.
 * @throws Refusal choice-not-offered, notice-changed
 */
export function decideChoice(pack: Pack, events: readonly RecordedChoiceEvent[], { body, now, sentAt, receiptId }: ArrivingDecision): DecidedChoice {
  const { purposeId, channel, decision, noticeVersion, language, decidedAt } = body;
  const notice = pack.choices.find((one) => one.purpose === purposeId)?.notice;
  if (!notice || !offeredBasis(pack, purposeId, channel)) throw new Refusal('choice-not-offered');
  // Saying no is never held up by new words (UK GDPR Art. 7(3)): only a yes needs those of today.
  if (decision === 'agree' && newestVersion(pack, notice) !== noticeVersion) throw new Refusal('notice-changed');
  const { effectiveAt: counts, decidedAt: keptAs } = countsFrom({ decidedAt, now, sentAt });
  const event = {
    purposeId, channel, kind: decision, effectiveAt: counts, receivedAt: now, receiptId,
    decidedAt: keptAs, noticeVersion, language,
  };
  const { state } = foldChoice([...events, event].filter((one) => one.purposeId === purposeId && one.channel === channel));
  return {
    event,
    about: { subject: 'choice', purposeId, channel, decision, state, decidedAt, effectiveAt: counts, notice: { id: notice, version: noticeVersion }, shownIn: language },
  };
}
