/** A code of letters and digits in groups. It goes to a line of its own before it breaks, and breaks rather than run out of the page. */
export function Code({ children }: { readonly children: string }) {
  return <bdi className="code">{children}</bdi>;
}
