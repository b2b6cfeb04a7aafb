import type { ChoiceWay } from '#contract/choice-words.ts';
import { Button } from '#src/components/button.tsx';
import { ChoiceProgressLine } from '#src/components/choice-progress.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ShownWords } from './change-choice.command.ts';
import type { WaitingDecision } from './newest-waiting.ts';
import { TakeBack } from './take-back.tsx';
import { type ChoiceActs, wayKey } from './use-choice-acts.ts';

interface OfflineStopProps {
  readonly purpose: ShownWords;
  readonly channel: ChoiceWay;
  readonly waiting: WaitingDecision | undefined;
  readonly acts: ChoiceActs;
}

/** Says no on one channel while what was chosen before cannot be read. What waits already is said below. */
export function OfflineStop({ purpose, channel, waiting, acts }: OfflineStopProps) {
  const { t, say, language } = useWords('choices');
  const key = wayKey(purpose.id, channel);
  const decided = { purpose, channel, decision: 'withdraw' as const };
  const of = { channel: t(`channel.${channel}`), purpose: purpose.name.text };
  const onPhone = waiting && `${t(`history.${waiting.decision}`, of)}${signsOf(language).stop} ${t(waiting.entry.state === 'needs-sign-in' ? 'progress.needs-sign-in' : 'progress.not-sent')}`;
  const progress = acts.keeping.has(key) ? { kind: 'sent' as const, words: say('progress.keeping') }
    : acts.failed.has(key) ? { kind: 'refused' as const, words: say('progress.not-kept') }
    : onPhone === undefined ? undefined : { kind: 'on-this-phone' as const, words: onPhone };
  return (
    <li className="choice-switch">
      {waiting?.decision !== 'withdraw' && (
        <Button variant="secondary" onClick={() => { void acts.decide([decided]); }}>
          {say(`offline.stop.${channel}`)} <span className="visually-hidden">{t('more-of', { purpose: purpose.name.text })}</span>
        </Button>
      )}
      {progress && <ChoiceProgressLine progress={progress} />}
      {waiting && <TakeBack entry={waiting.entry} of={of} onEnd={(how) => acts.say({ how, decided: [decided] })} />}
    </li>
  );
}
