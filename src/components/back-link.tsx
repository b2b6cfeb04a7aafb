import { BackIcon } from './icons.tsx';
import { Link, type LinkProps } from './link.tsx';

/** The way back, above the title; its words name the place it leads to. */
export function BackLink({ children, ...rest }: LinkProps) {
  return <Link {...rest} className="back-link"><BackIcon /><span>{children}</span></Link>;
}
