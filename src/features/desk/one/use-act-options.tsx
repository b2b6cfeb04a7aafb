import type { DeskRequest } from '#contract/desk.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import type { Option } from '#src/components/option-list.tsx';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { effectSaid } from '../clock-words.ts';
import { useSaid } from '../use-said.ts';

/** When an act may be done at all, for those of which the law says so. */
const guards: Partial<Readonly<Record<RequestEventKind, WordKey<'desk'>>>> = {
  'ask-id': 'act.ask-id.hint', 'charge-fee': 'act.charge-fee.hint', 'not-identified': 'act.not-identified.hint', 'no-reply': 'act.no-reply.hint', 'prepared': 'act.prepared.hint',
  'notify-extension': 'act.notify-extension.hint', 'answer': 'act.answer.hint', 'answer-with-refusal': 'act.answer-with-refusal.hint', 'ask-clarification': 'act.ask-clarification.hint',
  'clarified': 'act.clarified.hint', 'answer-nothing-held': 'act.answer-nothing-held.hint', 'place-hold': 'act.place-hold.hint', 'viewing-done': 'act.viewing-done.hint',
  'corrected': 'act.corrected.hint', 'not-changed-accurate': 'act.not-changed-accurate.hint', 'erased': 'act.erased.hint', 'grant': 'act.grant.hint', 'overridden': 'act.overridden.hint', 'decided': 'act.decided.hint',
};

/** What can be done, each with what it does to the clock and when it may be done. */
export function useActOptions({ offers, clock }: DeskRequest): readonly Option[] {
  const { say } = useWords('desk');
  const said = useSaid();
  return offers.map((offer) => {
    const guard = offer.event === 'notify-extension' && ['eir', 'eisr'].includes(clock.rule.id) ? 'act.notify-extension.eir.hint' : guards[offer.event];
    return { value: offer.event, label: say(`act.${offer.event}`), hint: <>{said(effectSaid(offer, clock))}{guard && <> {say(guard)}</>}</> };
  });
}
