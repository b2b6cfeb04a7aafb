import { LinkButton } from '#src/components/link-button.tsx';
import { BackLink } from '#src/components/back-link.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { WaysToReach } from '#src/components/ways-to-reach.tsx';
import type { Pack } from '#organisations/pack.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { wordsFor } from '#organisations/words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { sayIn, type DocumentSite, type Say } from './document-site.ts';
import { keptFor } from './kept-for.ts';
import { noticeAddress } from './notice-versions.ts';
import { SaveRecording } from './save-recording.tsx';
import { waysOf } from './ways-of.tsx';

type Recording = Pack['recordings'][number];
interface RecordingsProps {
  readonly site: DocumentSite;
  readonly language: string;
}

/** Phone, post and counter of the landlord, for who would rather not sign in. */
function OtherWays({ site, language, say }: RecordingsProps & { say: Say }) {
  const { contacts } = organisationView(site.pack, wordsFor(site.pack, site.vocabularies, language));
  return contacts.slice(0, 1).map((contact) => <WaysToReach key={contact.role.text} title={<ForeignText words={contact.role} />} ways={waysOf(contact, say)} />);
}

/** Phone first: who cannot wait calls. */
const callable = ({ site, language }: RecordingsProps) => organisationView(site.pack, wordsFor(site.pack, site.vocabularies, language)).contacts.find(({ phone }) => phone !== null);

/** Every kind of recording that the landlord makes, with its places. Kept on the device, it also answers a sign's code when there is no connection. */
export function RecordingsPage({ site, language }: RecordingsProps) {
  const say = sayIn(site, language);
  const words = wordsFor(site.pack, site.vocabularies, language);
  const first = site.pack.recordings.find(({ sites }) => sites.length > 0);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('recordings.lede')}>{say('recordings.title')}</PageTitle>
      {first && <SaveRecording say={say} language={language} medium={first.kind} site={null} sites={first.sites} contact={callable({ site, language })} />}
      {site.pack.recordings.map(({ id, sites, overwrittenAfter }) => (
        <PageSection key={id} title={<ForeignText words={words(`recording.${id}.name`)} />}>
          <p>{keptFor(overwrittenAfter, say)}</p>
          {sites.length === 0 && <p>{say('recordings.elsewhere')}</p>}
          {sites.length > 0 && <TaskList tasks={sites.map((one) => ({ href: `/${language}/recordings/${one.id}`, title: <ForeignText words={{ text: one.name, language: 'en' }} /> }))} />}
        </PageSection>
      ))}
      <p>{say('site.ask-tell')}</p>
      <OtherWays site={site} language={language} say={say} />
    </div>
  );
}

/** One place, as its sign's code leads here: what is recorded, by whom, how long it is there, and every way to ask for it. */
export function RecordingSitePage({ site, language, recording, place }: RecordingsProps & { readonly recording: Recording; readonly place: Recording['sites'][number] }) {
  const say = sayIn(site, language);
  const words = wordsFor(site.pack, site.vocabularies, language);
  const notice = site.pack.notices.find(({ id }) => id === 'recordings') ?? site.pack.notices[0];
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/recordings`}>{say('site.all')}</BackLink>
      <PageTitle above={<ForeignText words={words(`recording.${recording.id}.name`)} />} lede={say(`site.kind.${recording.kind}`)}><ForeignText words={{ text: place.name, language: 'en' }} /></PageTitle>
      <SaveRecording say={say} language={language} medium={recording.kind} site={place.id} sites={[place]} contact={callable({ site, language })} />
      <PageSection title={say('site.how-long')}>
        <p><strong>{keptFor(recording.overwrittenAfter, say)}</strong> {say('site.keep-soon')}</p>
      </PageSection>
      <PageSection title={say('site.ask')}>
        <div className="stack">
          <p>{say('site.ask-body')}</p>
          <p>{say('site.ask-tell')}</p>
          <p><LinkButton href={`/${language}/requests/new/recordings?site=${place.id}${recording.kind === 'cctv' ? '' : `&medium=${recording.kind}`}`}>{say('site.sign-in')}</LinkButton></p>
          <OtherWays site={site} language={language} say={say} />
          <p>{say('site.ask-others')}</p>
        </div>
      </PageSection>
      <PageSection title={say('site.police')}><p>{say('site.police-body', { place: place.name })}</p></PageSection>
      <PageSection title={say('site.insurer')}><p>{say('site.insurer-body')}</p></PageSection>
      <PageSection title={say('site.who')}>
        <div className="stack">
          <p>{say('site.who-body', { name: site.pack.organisation.name })}</p>
          {notice && <p className="alone no-print"><Link href={noticeAddress(language, notice.id, null)}>{say('site.read')}</Link></p>}
        </div>
      </PageSection>
    </div>
  );
}
