import { useId, type ReactNode } from 'react';

interface ChoiceRowProps {
  /** The purpose in plain words: "Tell you about events". */
  title: ReactNode;
  /** What it means, what happens when it is off. */
  children?: ReactNode;
  /** The basis and its right, for a use that is not a choice. */
  basis?: ReactNode;
  /** `ChoiceSwitch`es, one a channel; absent when it is not a choice. */
  switches?: ReactNode;
  /** The level of its heading on the page. */
  level?: 2 | 3 | undefined;
  /** Links: receipt, history. */
  actions?: ReactNode;
}

/** One purpose, with a switch for each channel that it may use. */
export function ChoiceRow({ title, children, basis, switches, level = 2, actions }: ChoiceRowProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="choice-row" aria-labelledby={titleId}>
      <div className="choice-words">
        <Heading className="choice-title" id={titleId}>{title}</Heading>
        {children}
        {basis && <p className="choice-basis">{basis}</p>}
      </div>
      {switches && <ul className="choice-switches" aria-labelledby={titleId}>{switches}</ul>}
      {actions && <div className="choice-actions">{actions}</div>}
    </section>
  );
}
