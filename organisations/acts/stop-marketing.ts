import type { Language } from '#contract/common.ts';
import { stopped } from '#domain/choices/decision-for.ts';
import type { Pack } from '../pack.ts';
import { choiceListView, newestVersion, type RecordedChoiceEvent } from '../views/choice-view.ts';

/** The act that stops it, by the receipt that was given for it, and the language in which the person said so. */
export interface MarketingStop {
  readonly now: string;
  readonly language: Language;
  readonly receiptId: string;
}

/**
 * What an objection to direct marketing does to choices, after `events`, all that went before: every purpose and channel of it is shut (UK GDPR Art. 21(2), (3)).
 * It is a suppression, no deletion: that the person said no has to be remembered. What was shut already gets no second event.
 */
export function marketingStops(pack: Pack, events: readonly RecordedChoiceEvent[], { now, language, receiptId }: MarketingStop): readonly RecordedChoiceEvent[] {
  const { purposes } = choiceListView(pack, (key) => ({ text: key, language: 'en' }), events);
  return purposes.filter((one) => one.marketing).flatMap((purpose) => purpose.channels.flatMap(({ channel, basis, state }): RecordedChoiceEvent[] => {
    const kind = stopped(basis, state);
    if (kind === null) return [];
    return [{ purposeId: purpose.id, channel, kind, decidedAt: now, effectiveAt: now, receivedAt: now, noticeVersion: newestVersion(pack, purpose.notice.id), language, receiptId }];
  }));
}
