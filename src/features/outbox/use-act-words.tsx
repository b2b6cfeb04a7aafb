import type { ReactNode } from 'react';
import { answerRequest, makeRequest, withdrawRequest } from '#contract/requests.ts';
import { recordChoice } from '#contract/choices.ts';
import { makeComplaint, makeOpenComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { channel } from '#contract/common.ts';
import { choiceDecision } from '#contract/choice-words.ts';
import { sendMessage } from '#contract/messages.ts';
import { placeHold } from '#contract/holds.ts';
import { setReachPreferences } from '#contract/reach.ts';
import { requestKind } from '#contract/request-words.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

/** What a person did, in words, from the face of its entry alone: it may be shut. A release that knows the operation no more says less. */
export function useActWords(): (entry: PlacedEntry) => ReactNode {
  const { t, say } = useWords('outbox');
  const { purposeNames } = useAppActs();

  function choiceWords({ face }: PlacedEntry): ReactNode {
    const [decision, by] = [choiceDecision.safeParse(face['decision']), channel.safeParse(face['channel'])];
    const name = purposeNames[face['purposeId'] ?? ''];
    if (!decision.success || !by.success) return say('act.choice');
    return say(`act.${decision.data}`, { channel: t(`channel.${by.data}`), purpose: name ? <ForeignText words={name} /> : say('act.some-use') });
  }

  return (entry) => {
    switch (entry.endpoint) {
      case recordChoice.name: return choiceWords(entry);
      case makeRequest.name: {
        const kind = requestKind.safeParse(entry.face['kind']);
        return kind.success ? say('act.asked', { kind: t(`request-kind.${kind.data}`) }) : say('act.request');
      }
      case withdrawRequest.name: return say('act.withdrawal');
      case sendMessage.name: return say('act.message');
      case makeComplaint.name: case makeOpenComplaint.name: return say('act.complaint');
      case withdrawComplaint.name: return say('act.complaint-withdrawal');
      case placeHold.name: return say('act.hold');
      case answerRequest.name: return say('act.answer');
      case setReachPreferences.name: return say('act.reach');
      default: return say('act.other');
    }
  };
}
