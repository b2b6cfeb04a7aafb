import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type ButtonProps = ComponentProps<'button'> & {
  /** `warning` for an act that cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'warning' | undefined;
  icon?: ReactNode;
  /** While busy the button keeps its focus and its place, and a second press does nothing. */
  busy?: boolean | undefined;
  /** What to show while busy ("Sending"). */
  busyWords?: string | undefined;
};

/** A button. Its words say the act: "Stop text messages". */
export function Button({ variant = 'primary', icon, busy = false, busyWords, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={classNames('button', `button-${variant}`, className)}
      onClick={press}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
    >
      {icon}
      <span>{busy && busyWords ? busyWords : children}</span>
    </button>
  );
}
