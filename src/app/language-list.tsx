import { beginsAt } from './begins-at.ts';
import { useLanguageLinks } from './use-language-links.ts';

const begins = beginsAt('[aria-current]');

/** The languages to choose from, each in its own words; the one of the page has the focus first. */
export function LanguageList() {
  return (
    <div className="settings-languages">
      <ul ref={begins}>
        {useLanguageLinks().map(({ code, name, href, current }) => (
          <li key={code}><a href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>{name}</a></li>
        ))}
      </ul>
    </div>
  );
}
