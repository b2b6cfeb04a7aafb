interface PageLanguagesProps {
  readonly title: string;
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href: string; readonly current: boolean }[];
}

/** This page in every language, at its foot: the language tool of the header leads here, so it works without JavaScript. */
export function PageLanguages({ title, languages }: PageLanguagesProps) {
  return (
    <nav className="page-languages" id="languages" aria-label={title} tabIndex={-1}>
      <p>{title}</p>
      <ul>{languages.map(({ code, name, href, current }) => <li key={code}><a href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>{name}</a></li>)}</ul>
    </nav>
  );
}
