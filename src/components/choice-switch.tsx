import { useId, type ReactNode } from 'react';
import { AlertIcon, CheckIcon, ClockIcon, CrossIcon, RequestsIcon } from './icons.tsx';

const stateIcons = { saved: CheckIcon, 'on-this-phone': ClockIcon, sent: RequestsIcon, refused: AlertIcon };

/** Where a change is, with its words: "On this phone. Not sent yet." */
export interface ChoiceProgress {
  kind: keyof typeof stateIcons;
  words: ReactNode;
  /** "Take it back", "Read why". */
  action?: ReactNode;
}

interface ChoiceSwitchProps {
  /** The channel: "Text". */
  channel: string;
  on: boolean;
  /** The word beside the channel: "yes", "no", "not asked". */
  word: string;
  onToggle: () => void;
  /** The state of the last change, beside the switch it belongs to. */
  progress?: ChoiceProgress | undefined;
  disabled?: boolean | undefined;
  /** Completes the name for screen readers: the purpose. */
  purpose?: string | undefined;
}

/** A switch for one channel. Its word is in the page beside it, so nobody has to know what the colour means. */
export function ChoiceSwitch({ channel, on, word, onToggle, progress, disabled, purpose }: ChoiceSwitchProps) {
  const id = useId();
  const progressId = `${id}-progress`;
  const ProgressIcon = progress && stateIcons[progress.kind];
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
          {channel}{purpose && <span className="visually-hidden">, {purpose}</span>}
          <span aria-hidden="true">: <strong>{word}</strong></span>
        </span>
      </button>
      {progress && ProgressIcon && (
        <p className="choice-progress" data-kind={progress.kind}>
          <ProgressIcon /><span id={progressId}>{progress.words}</span>{progress.action}
        </p>
      )}
    </li>
  );
}
