import { Link } from './link.tsx';

interface BreadcrumbProps {
  /** "You are here" for screen readers. */
  label: string;
  /** From the top down, without the page itself. */
  places: readonly { href: string; label: string }[];
}

/** The places above this page. */
export function Breadcrumb({ label, places }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>{places.map((place) => <li key={place.href}><Link href={place.href}>{place.label}</Link></li>)}</ol>
    </nav>
  );
}
