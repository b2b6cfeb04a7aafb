import type { ActivityAct } from '#contract/activity.ts';
import type { RecordedAct } from './activity-view.ts';
import type { ReceiptFacts } from './receipt-view.ts';

/** Whoever looks, where it is not the person. */
type Acting = { readonly role: string } | null | undefined;

/** Whether the emergency register and equality answers are hidden from whoever looks: who speaks for a person learns nothing of them, not even that there are any (product promise 15). */
export const hidesOwnParts = (acting: Acting): boolean => acting?.role === 'representative';

/** Acts on the emergency register and on equality answers. */
export const ownPartActs: readonly ActivityAct[] = ['support-changed', 'equality-changed'];

/** Whether a receipt is shown to whoever looks. */
export const showsReceipt = (acting: Acting) => ({ subject }: Pick<ReceiptFacts, 'subject'>): boolean => subject !== 'support' || !hidesOwnParts(acting);

/** Whether an act on the record is. */
export const showsAct = (acting: Acting) => ({ act, payload: { part } }: Pick<RecordedAct, 'act' | 'payload'>): boolean => !hidesOwnParts(acting) || (!ownPartActs.includes(act) && part !== 'support');
