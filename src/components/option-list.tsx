import type { ComponentProps, ReactNode } from 'react';

/** One answer to choose. */
export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

type OptionListProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'> & {
  type: 'radio' | 'checkbox';
  id: string;
  options: readonly Option[];
  /** The chosen values when the caller holds them; leave out when react-hook-form does. */
  chosen?: readonly string[] | undefined;
  initiallyChosen?: readonly string[] | undefined;
};

/** The rows of a radio or checkbox group; the whole row is the target. The first row has the group's id, for the error summary. */
export function OptionList({ type, id, options, chosen, initiallyChosen, ...input }: OptionListProps) {
  return (
    <div className="options">
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${option.value}`;
        const hintId = `${optionId}-hint-of-option`;
        return (
          <div key={option.value} className="option">
            <input
              {...input}
              type={type}
              id={optionId}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? hintId : undefined}
              {...(chosen ? { checked: chosen.includes(option.value) } : {})}
              {...(initiallyChosen ? { defaultChecked: initiallyChosen.includes(option.value) } : {})}
            />
            <label htmlFor={optionId}>{option.label}</label>
            {option.hint && <p id={hintId} className="hint">{option.hint}</p>}
          </div>
        );
      })}
    </div>
  );
}
