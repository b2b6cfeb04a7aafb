import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link, type LinkProps } from './link.tsx';

type LinkButtonProps = LinkProps & {
  variant?: 'primary' | 'secondary' | 'quiet' | undefined;
  icon?: ReactNode;
};

/** A link with the weight of a button, for the one obvious next step of a page. */
export function LinkButton({ variant = 'primary', icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames('button', `button-${variant}`, className)}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
