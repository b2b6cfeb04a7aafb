import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';

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
      <PageSection title={say('safety.danger')}><p>{say('safety.danger-body')}</p></PageSection>
      <PageSection title={say('safety.exit')}><p>{say('safety.exit-body')}</p><p>{say('safety.exit-waiting')}</p></PageSection>
      <PageSection title={say('safety.history')}><p>{say('safety.history-body')}</p></PageSection>
      <PageSection title={say('safety.reach')}><p>{say('safety.reach-body')}</p></PageSection>
    </div>
  );
}

/** An address that nothing has, or a page that is not on the device: what it means, and the ways on. */
export function DeadEndPage({ site, language, kind }: PlainPageProps & { readonly kind: 'not-found' | 'offline' }) {
  const say = sayIn(site, language);
  return (
    <>
      <PageTitle lede={say(`${kind}.lede`)}>{say(`${kind}.title`)}</PageTitle>
      <p><Link href={`/${language}`}>{say('not-found.start')}</Link></p>
      <p><Link href={`/${language}/help`}>{say('landing.help')}</Link></p>
    </>
  );
}
