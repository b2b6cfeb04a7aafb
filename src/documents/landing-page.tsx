import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { sayIn, type DocumentSite } from './document-site.ts';

/** What this is, and the ways on: sign in, notices, help. */
export function LandingPage({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('landing.lede', { name: site.pack.organisation.name })}>{say('landing.title')}</PageTitle>
      <div className="button-row">
        <LinkButton href={`/${language}/sign-in`}>{say('landing.sign-in')}</LinkButton>
        <LinkButton variant="secondary" href={`/${language}/notices`}>{say('landing.notices')}</LinkButton>
      </div>
      <PageSection title={say('landing.what')}>
        <div className="document-body">
          <ul>{(['see', 'choose', 'ask', 'read'] as const).map((one) => <li key={one}>{say(`landing.${one}`)}</li>)}</ul>
          <p>{say('landing.no-sign-in')} <Link href={`/${language}/help`}>{say('landing.help')}</Link></p>
        </div>
      </PageSection>
    </div>
  );
}

/** The choice of language, each in its own words. */
export function ChoosePage({ site }: { site: DocumentSite }) {
  return (
    <>
      <PageTitle>{sayIn(site, 'en')('choose.title')}</PageTitle>
      <ul className="choose-languages">
        {site.languages.map((one) => <li key={one}><a href={`/${one}`} lang={one} hrefLang={one}>{nameOfLanguage(one)}</a></li>)}
      </ul>
    </>
  );
}
