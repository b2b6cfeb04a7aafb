import type { Language } from '#contract/common.ts';
import type { ChoiceBasis, ChoiceEvent, ChoiceWay } from '#contract/choice-words.ts';
import type { ChoiceHistoryEntry, ChoiceList, ChoicePurpose } from '#contract/choices.ts';
import { foldChoice } from '#domain/choices/fold-choice.ts';
import type { Pack, PackChoice, PackPurpose } from '../pack.ts';
import type { Words } from '../words.ts';
import { lawfulBasisView } from './lawful-basis.ts';

/** A choice event as it is kept, with the receipt of the decision behind it, if one is. */
export interface RecordedChoiceEvent extends ChoiceEvent {
  readonly purposeId: string;
  readonly channel: ChoiceWay;
  readonly decidedAt: string;
  /** Version and language of the words that were shown. */
  readonly noticeVersion: string;
  readonly language: Language;
  readonly receiptId: string | null;
}

/** Newest version of a notice. */
export function newestVersion(pack: Pack, noticeId: string): string {
  const version = pack.notices.find((notice) => notice.id === noticeId)?.versions.at(-1)?.version;
  if (!version) throw new Error(`the pack was not checked: no notice ${noticeId}`);
  return version;
}

/** How a purpose is offered on a channel; `undefined` where it is no choice there. */
export function offeredBasis(pack: Pack, purposeId: string, channel: ChoiceWay): Exclude<ChoiceBasis, 'not-a-choice'> | undefined {
  const basis = pack.choices.find((choice) => choice.purpose === purposeId)?.channels.find((way) => way.channel === channel)?.basis;
  return basis === 'not-a-choice' ? undefined : basis;
}

/** Where a yes without a switch is given and taken back: nowhere in particular for what does not rest on one. */
function takenBackAtOf(pack: Pack, { channels, takenBackAt }: PackChoice, { id, basis }: PackPurpose): Pick<ChoicePurpose, 'takenBackAt'> {
  if (basis.code !== 'consent' || channels.length > 0) return {};
  if (id === pack.support.purpose) return { takenBackAt: { place: 'support' } };
  return takenBackAt ? { takenBackAt: { place: 'website', address: takenBackAt.website } } : {};
}

/** All purposes with a choice per channel, folded from the events; uses that are no choice show their basis. */
export function choiceListView(pack: Pack, words: Words, events: readonly RecordedChoiceEvent[]): ChoiceList {
  const purposes = pack.choices.flatMap((choice): ChoicePurpose[] => {
    const purpose = pack.purposes.find((one) => one.id === choice.purpose);
    if (!purpose) return [];
    return [{
      id: purpose.id,
      name: words(`purpose.${purpose.id}.name`),
      description: words(`purpose.${purpose.id}.description`),
      consequence: words(`purpose.${purpose.id}.consequence`),
      marketing: purpose.marketing,
      lawfulBasis: lawfulBasisView(purpose, words),
      notice: { id: choice.notice, version: newestVersion(pack, choice.notice) },
      channels: choice.channels.filter((way) => way.basis !== 'not-a-choice').map(({ channel, basis }) => {
        const { state, since, event } = foldChoice(events.filter((one) => one.purposeId === purpose.id && one.channel === channel));
        return { channel, basis, state, effectiveAt: since, receiptId: event?.receiptId ?? null };
      }),
      ...takenBackAtOf(pack, choice, purpose),
    }];
  });
  return { purposes };
}

/** One purpose with everything that happened to it, newest first; `undefined` where the landlord does not list it. */
export function choiceView(pack: Pack, words: Words, events: readonly RecordedChoiceEvent[], purposeId: string): { purpose: ChoicePurpose; history: ChoiceHistoryEntry[] } | undefined {
  const purpose = choiceListView(pack, words, events).purposes.find((one) => one.id === purposeId);
  if (!purpose) return undefined;
  const history = events.filter((one) => one.purposeId === purposeId)
    .toSorted((one, other) => Date.parse(other.effectiveAt) - Date.parse(one.effectiveAt) || Date.parse(other.receivedAt) - Date.parse(one.receivedAt))
    .map(({ channel, kind, decidedAt, effectiveAt, receivedAt, noticeVersion, language, receiptId }) => ({
      channel, kind, decidedAt, effectiveAt, receivedAt, notice: { id: purpose.notice.id, version: noticeVersion }, shownIn: language, receiptId,
    }));
  return { purpose, history };
}
