import { useId, type ReactNode } from 'react';
import { useLanguage } from '#src/i18n/language-context.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { type ChoiceProgress, ChoiceProgressLine } from './choice-progress.tsx';
import { CheckIcon, CrossIcon } from './icons.tsx';

interface ChoiceSwitchProps {
  /** The channel: "Text". */
  channel: string;
  on: boolean;
  /** The word beside the channel: "yes", "no", "not asked". */
  word: string;
  onToggle: () => void;
  /** The state of the last change, beside the switch it belongs to. */
  progress?: ChoiceProgress | undefined;
  /** At the end of the row: the receipt, or "Take it back". */
  aside?: ReactNode;
  disabled?: boolean | undefined;
  /** Completes the name for screen readers: the purpose. */
  purpose?: string | undefined;
}

/** A switch for one channel. Its word is in the page beside it, so nobody has to know what the colour means. */
export function ChoiceSwitch({ channel, on, word, onToggle, progress, aside, disabled, purpose }: ChoiceSwitchProps) {
  const id = useId();
  const { comma } = signsOf(useLanguage());
  const progressId = `${id}-progress`;
  return (
    <li className="choice-switch">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={progress ? progressId : undefined}
        aria-disabled={disabled || undefined}
        onClick={() => {
          if (!disabled) onToggle();
        }}
      >
        <span className="switch-track" aria-hidden="true"><span className="switch-thumb">{on ? <CheckIcon /> : <CrossIcon />}</span></span>
        <span className="switch-words">
          {channel}{purpose && <span className="visually-hidden">{comma} {purpose}</span>}
          <span aria-hidden="true">: <strong>{word}</strong></span>
        </span>
      </button>
      {aside}
      {progress && <ChoiceProgressLine progress={progress} wordsId={progressId} />}
    </li>
  );
}
