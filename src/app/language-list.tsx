import { useLanguageLinks } from './use-language-links.ts';

/** The languages to choose from, each in its own words. */
export function LanguageList() {
  return (
    <div className="settings-languages">
      <ul>
        {useLanguageLinks().map(({ code, name, href, current }) => (
          <li key={code}><a href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>{name}</a></li>
        ))}
      </ul>
    </div>
  );
}
