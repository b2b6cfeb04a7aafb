import type { ActivityEntry } from '#contract/activity.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';
import type { Text } from '#contract/common.ts';

/** How an act is said: the key of its words and what to put in. Falls back to the act alone where what it was about is no longer known. */
export function actWords({ act, about }: ActivityEntry): { key: WordKey<'activity'>; values: Readonly<Record<string, Text | string>> } {
  if (act === 'signed-in' && about?.kind === 'sign-in') return { key: `act.signed-in.${about.how}`, values: {} };
  if (act === 'looked-at' && about?.kind === 'category') return { key: 'act.looked-at.category', values: { name: about.name } };
  if (act === 'choice-recorded' && about?.kind === 'choice') return { key: 'act.choice-recorded.choice', values: { purpose: about.purpose } };
  if ((act === 'looked-at' || act === 'request-made' || act === 'request-withdrawn' || act === 'request-answered' || act === 'request-moved' || act === 'request-sorted' || act === 'message-sent') && about?.kind === 'request' && about.reference !== null) {
    return { key: `act.${act}.request`, values: { reference: about.reference } };
  }
  if (act === 'looked-at' && about?.kind === 'part') return { key: `act.looked-at.part.${about.part}`, values: {} };
  if (act === 'counter-checked' && about?.kind === 'identity') return { key: `act.counter-checked.${about.check}`, values: {} };
  return { key: `act.${act}`, values: {} };
}
