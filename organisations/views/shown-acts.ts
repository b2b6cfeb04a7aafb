import type { ActivityAct } from '#contract/activity.ts';

/** That facts which an answer does not even name went with time. On the audit chain of their person, for whoever checks it, and never shown. */
export const silentAct = 'facts-deleted-silently';

/** What the audit chain keeps: acts that are shown to the person, and one that is not. */
export type KeptAct = ActivityAct | typeof silentAct;

/** Whether an act is shown to its person. */
export const isShownAct = <Act extends { readonly act: KeptAct }>(one: Act): one is Act & { readonly act: ActivityAct } => one.act !== silentAct;

/** The place of an act as it is shown: those that are not shown do not count, so that no number is missing. `hidden`: their places, in order. */
export const shownPlace = (place: number, hidden: readonly number[]): number => place - hidden.filter((one) => one < place).length;

/** The place in the chain of what is shown at this one. */
export const keptPlace = (shown: number, hidden: readonly number[]): number => hidden.reduce((place, one) => (one <= place ? place + 1 : place), shown);
