/** The first stop of the keyboard: past the header to what the page is about. */
export function SkipLink({ children, target = 'main' }: { children: string; target?: string | undefined }) {
  return <a className="skip-link" href={`#${target}`}>{children}</a>;
}
