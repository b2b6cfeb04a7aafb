import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { sayDate } from '#src/i18n/dates.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { helpLines, helpLinesCheckedOn } from './help-lines.ts';

const callHref = (phone: string) => `tel:${phone.replaceAll(' ', '')}`;

interface PlainPageProps {
  readonly site: DocumentSite;
  readonly language: string;
}

/** Quick exit, neutral messages, and what to do in danger. */
export function SafetyPage({ site, language }: PlainPageProps) {
  const say = sayIn(site, language);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('safety.lede')}>{say('safety.title')}</PageTitle>
      <PageSection title={say('safety.danger')}>
        <div className="stack"><p>{say('safety.danger-body')}</p><p><LinkButton href={callHref('999')}>{say('save.call', { phone: '999' })}</LinkButton></p></div>
      </PageSection>
      <PageSection title={say('safety.talk')}>
        <div className="stack">
          <p>{say('safety.talk-body')}</p>
          <ul className="stack">{helpLines[site.pack.organisation.region].map(({ name, phone }) => <li key={phone}><span lang="en" dir="ltr">{name}</span><br /><a className="call-line" href={callHref(phone)}><bdi>{phone}</bdi></a></li>)}</ul>
          <p className="document-facts">{say('safety.talk-checked', { date: sayDate(helpLinesCheckedOn, language, 'long') })}</p>
        </div>
      </PageSection>
      <PageSection title={say('safety.exit')}><p>{say('safety.exit-body')}</p><p>{say('safety.exit-waiting')}</p></PageSection>
      <PageSection title={say('safety.history')}><p>{say('safety.history-body')}</p></PageSection>
      <PageSection title={say('safety.reach')}><div className="stack"><p>{say('safety.reach-body')}</p><p className="alone no-print"><Link href={`/${language}/settings/reach`}>{say('landing.sign-in')}</Link></p></div></PageSection>
    </div>
  );
}

/** An address that nothing has, or a page that is not on the device: what it means, and the ways on. */
export function DeadEndPage({ site, language, kind }: PlainPageProps & { readonly kind: 'not-found' | 'offline' }) {
  const say = sayIn(site, language);
  return (
    <>
      <PageTitle lede={say(`${kind}.lede`)}>{say(`${kind}.title`)}</PageTitle>
      <p className="alone no-print"><Link href={`/${language}`}>{say('not-found.start')}</Link></p>
      <p className="alone no-print"><Link href={`/${language}/help`}>{say('landing.help')}</Link></p>
    </>
  );
}
