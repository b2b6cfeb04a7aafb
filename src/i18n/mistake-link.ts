interface Mistake {
  /** The landlord's address for mail; without one the help page tells other ways. */
  readonly email: string | undefined;
  readonly language: string;
  /** Words of the subject line: "Mistake in a translation". */
  readonly subject: string;
  /** Which page, as the app or the site names it, and which words. Never what the page shows about a person: mail is no safe place. */
  readonly where: readonly string[];
}

/** Where a mistake in a translation is told. */
export function mistakeLink({ email, language, subject, where }: Mistake): string {
  if (!email) return `/${language}/help`;
  return `mailto:${email}?subject=${encodeURIComponent([subject, language, ...where].join(' · '))}`;
}
