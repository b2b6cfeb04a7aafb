import type { Receipt } from '#contract/receipts.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Pack } from '../pack.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';
import { type ActTimes, countsFrom } from './counts-from.ts';

/** What a person fills in themselves: the emergency register, or equality answers. */
export type OwnPart = 'support' | 'equality';
type SupportReceipt = Extract<Receipt, { subject: 'support' }>;
type OwnActKind = SupportReceipt['act'];

/** One act of a person on a part, as it is kept for good: that it was done, and on which words; never what was said. */
export interface OwnAct {
  readonly part: OwnPart;
  readonly act: OwnActKind;
  readonly effectiveAt: string;
  readonly decidedAt: string;
  readonly receivedAt: string;
  readonly wording: SupportReceipt['wording'];
  readonly receiptId: string;
}

const undoing: ReadonlySet<OwnActKind> = new Set(['left', 'cleared']);

/** Whether the person keeps the part themselves: no import brings facts of it any more, once they have filled it in or cleared it. */
export const keepsThemselves = (acts: readonly OwnAct[], part: OwnPart): boolean => acts.some((one) => one.part === part);

/**
 * What an act comes to after those that went before on the same part, and what its receipt says. Leaving and clearing always count; a tie goes to them.
 * @throws Refusal act-not-open where the person left or cleared it after they had made this on another device
 */
export function ownAct(pack: Pack, before: readonly OwnAct[], wanted: Pick<OwnAct, 'part' | 'act' | 'wording' | 'receiptId'>, times: ActTimes): { act: OwnAct; about: Extract<ReceiptAbout, { subject: 'support' }> } {
  const { part, act, wording, receiptId } = wanted;
  const counts = countsFrom(times);
  const ended = before.filter((one) => one.part === part && undoing.has(one.act)).map((one) => one.effectiveAt).toSorted().at(-1);
  if (!undoing.has(act) && ended !== undefined && ended >= counts.effectiveAt) throw new Refusal('act-not-open');
  const purposeId = part === 'support' ? pack.support.purpose : pack.support.equality.purpose;
  return { act: { part, act, ...counts, receivedAt: times.now, wording, receiptId }, about: { subject: 'support', act, purposeId, ...counts, wording } };
}
