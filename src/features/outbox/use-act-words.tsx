import type { EndpointName } from '#contract/api.ts';
import type { ReactNode } from 'react';
import { choiceDecision, choiceWay } from '#contract/choice-words.ts';
import { requestKind } from '#contract/request-words.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Entry } from '#src/offline/outbox/entry.ts';

/** What an act can be named from: an entry that waits, or one that has arrived. */
type Act = Pick<Entry, 'endpoint' | 'face'>;

/** What a person did, in words, from the face of its entry alone: it may be shut. A release that knows the operation no more says less. */
export function useActWords(): (act: Act) => ReactNode {
  const { t, say } = useWords('outbox');
  const { purposeNames } = useAppActs();

  function choiceWords({ face }: Act): ReactNode {
    const [decision, by] = [choiceDecision.safeParse(face['decision']), choiceWay.safeParse(face['channel'])];
    const name = purposeNames[face['purposeId'] ?? ''];
    if (!decision.success || !by.success) return say('act.choice');
    return say(`act.${decision.data}`, { channel: t(`channel.${by.data}`), purpose: name ? <ForeignText words={name} /> : say('act.some-use') });
  }

  return (entry) => {
    // By name: an operation's shapes are not needed to say what it was.
    switch (entry.endpoint as EndpointName) {
      case 'recordChoice': return choiceWords(entry);
      case 'makeRequest': {
        const kind = requestKind.safeParse(entry.face['kind']);
        return kind.success ? say('act.asked', { kind: t(`request-kind.${kind.data}`) }) : say('act.request');
      }
      case 'withdrawRequest': return say('act.withdrawal');
      case 'sendMessage': return say('act.message');
      case 'makeComplaint': case 'makeOpenComplaint': return say('act.complaint');
      case 'withdrawComplaint': return say('act.complaint-withdrawal');
      case 'askSecondStage': return say('act.complaint-second');
      case 'placeHold': return say('act.hold');
      case 'answerRequest': return say('act.answer');
      case 'setReachPreferences': return say('act.reach');
      case 'joinSupport': case 'keepSupport': case 'leaveSupport': return say('act.support');
      case 'answerEquality': case 'clearEquality': return say('act.equality');
      default: return say('act.other');
    }
  };
}
