import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { EasyPictureOf } from './easy-picture.tsx';
import { easyAddress, easyOf, newestOf } from './notice-versions.ts';

/** Each thing that can be done here, with the picture that stands for it in the easy words. */
const acts = [['see', 'facts'], ['choose', 'choose'], ['ask', 'ask'], ['read', 'letter']] as const;

/** What this is, and the ways on: sign in, notices; without signing in, what is easy to read, a person to talk to, and safety. */
export function LandingPage({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  const easy = site.pack.notices.flatMap((notice) => {
    const found = easyOf(site, notice, newestOf(notice), language);
    return found ? [{ href: easyAddress(language, notice.id), title: <ForeignText words={{ text: found.text.title, language: found.language }} />, note: say('notice.easy-words') }] : [];
  });
  return (
    <div className="stack-wide">
      <PageTitle lede={say('landing.lede', { name: site.pack.organisation.name })}>{say('landing.title')}</PageTitle>
      <div className="button-row">
        <LinkButton href={`/${language}/sign-in`}>{say('landing.sign-in')}</LinkButton>
        <LinkButton variant="secondary" href={`/${language}/notices`}>{say('landing.notices')}</LinkButton>
      </div>
      <PageSection title={say('landing.what')}>
        <ul className="landing-list">{acts.map(([act, picture]) => <li key={act}><EasyPictureOf what={picture} /><span>{say(`landing.${act}`)}</span></li>)}</ul>
      </PageSection>
      <div className="stack">
        <p>{say('landing.no-sign-in')}</p>
        <TaskList
          tasks={[
            ...easy,
            { href: `/${language}/help`, title: say('landing.help'), note: say('help.lede') },
            { href: `/${language}/safety`, title: say('safety.title'), note: say('safety.lede') },
          ]}
        />
      </div>
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
