import type { ReactNode } from 'react';
import { AlertIcon, CheckIcon, ClockIcon, InfoIcon, RequestsIcon } from './icons.tsx';

const stateIcons = { 'open': InfoIcon, 'saved': CheckIcon, 'on-this-phone': ClockIcon, 'sent': RequestsIcon, 'refused': AlertIcon };

/** Where a change is, with its words: "On this phone. Not sent yet." `open`: nothing was decided. */
export interface ChoiceProgress {
  kind: keyof typeof stateIcons;
  words: ReactNode;
  /** What can be done about it, below the words: "Read why". */
  action?: ReactNode;
}

/** The state of the last change, below the switch or button it belongs to. `wordsId` names the words alone. */
export function ChoiceProgressLine({ progress, wordsId }: { progress: ChoiceProgress; wordsId?: string | undefined }) {
  const Icon = stateIcons[progress.kind];
  return (
    <div className="choice-progress" data-kind={progress.kind}>
      <Icon /><span id={wordsId}>{progress.words}</span>{progress.action}
    </div>
  );
}
