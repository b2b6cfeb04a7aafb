import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { sayDate } from '#src/i18n/dates.ts';
import { sayIn, type DocumentSite } from './document-site.ts';

/** The day on which the statement was last held against what is tested. Change it with the statement. */
const written = '2026-11-27';

/** Who helps when the landlord does not: the Equality Advisory and Support Service (Great Britain), the Equality Commission (Northern Ireland). */
const helpline = { 'england-and-wales': { words: 'gb', phone: '0808 800 0082' }, 'scotland': { words: 'gb', phone: '0808 800 0082' }, 'northern-ireland': { words: 'ni', phone: '028 9050 0600' } } as const;

/** What is missing, as far as it is missing here: a landlord may have vouched-for translations, recordings of a person, and every version in every language. */
function gapsOf({ drafts, languages, pack }: DocumentSite, language: string): readonly string[] {
  const older = pack.notices.some(({ versions }) => versions.slice(0, -1).some((one) => languages.some((language) => !one.languages.some((other) => other.language === language))));
  const spoken = pack.notices.some(({ versions }) => versions.at(-1)?.languages.some((one) => one.language === language && one.voice && one.voice.by !== 'machine'));
  return ['people', 'browser', ...(languages.some((one) => drafts.includes(one)) ? ['draft'] : []), ...(older ? ['older'] : []), ...(spoken ? [] : ['audio'])];
}

/** The accessibility statement: how pages can be changed to suit, what was checked with what, what is missing, and whom to tell. */
export function AccessibilityPage({ site, language }: { readonly site: DocumentSite; readonly language: string }) {
  const say = sayIn(site, language);
  const { words, phone } = helpline[site.pack.organisation.region];
  return (
    <div className="stack-wide">
      <PageTitle lede={say('accessibility.lede')}>{say('accessibility.title')}</PageTitle>
      {(['display', 'print', 'aim'] as const).map((one) => <PageSection key={one} title={say(`accessibility.${one}`)}><p>{say(`accessibility.${one}-body`)}</p></PageSection>)}
      <PageSection title={say('accessibility.checked')}>
        <div className="document-body"><ul>{(['machine', 'hand', 'plain'] as const).map((one) => <li key={one}>{say(`accessibility.checked-${one}`)}</li>)}</ul></div>
      </PageSection>
      <PageSection title={say('accessibility.gaps')}>
        <div className="document-body"><ul>{gapsOf(site, language).map((one) => <li key={one}>{say(`accessibility.gaps-${one}`)}</li>)}</ul></div>
      </PageSection>
      <PageSection title={say('accessibility.problem')}>
        <div className="stack"><p>{say('accessibility.problem-body')}</p><p className="alone no-print"><Link href={`/${language}/help`}>{say('landing.help')}</Link></p></div>
      </PageSection>
      <PageSection title={say('accessibility.complain')}><p>{say(`accessibility.complain-${words}`, { phone })}</p></PageSection>
      <p className="document-facts">{say('accessibility.written', { date: sayDate(written, language, 'long') })}</p>
    </div>
  );
}
