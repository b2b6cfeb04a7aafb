import type { SignedInContext } from './context.ts';

type Reader = Pick<SignedInContext, 'store'> & { readonly session: Pick<SignedInContext['session'], 'acting'> };

/** What somebody who speaks for the person has looked at, and when; nothing where the person acts themselves. */
export function speakerMarks({ store, session: { acting } }: Reader): ReadonlyMap<string, string> {
  return new Map(store.speakerReads.filter((one) => one.mandateId === acting?.mandate?.id).map(({ what, at }) => [what, at]));
}

/** Notes that they have looked at something; `false` where the person acts themselves, whose marks lie at the thing. */
export function keptAsSpeaker({ store, session: { acting }, now }: Reader & Pick<SignedInContext, 'now'>, all: readonly string[]): boolean {
  const mandateId = acting?.mandate?.id;
  if (mandateId === undefined) return false;
  for (const what of all) if (!store.speakerReads.some((one) => one.mandateId === mandateId && one.what === what)) store.speakerReads.push({ mandateId, what, at: now });
  return true;
}
