import { WaysToReach } from '#src/components/ways-to-reach.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { wordsFor } from '#organisations/words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';
import { waysOf } from './ways-of.tsx';

/** Every way to reach the landlord, then who can help when the landlord does not. */
export function HelpPage({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  const { contacts, regulator, ombudsman } = organisationView(site.pack, wordsFor(site.pack, site.vocabularies, language));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('help.lede')}>{say('help.title')}</PageTitle>
      {contacts.map((contact) => <WaysToReach key={contact.role.text} title={<ForeignText words={contact.role} />} ways={waysOf(contact, say)} />)}
      <WaysToReach title={say('help.regulator')} ways={waysOf(regulator.contact, say)}><p>{say('help.regulator-body', { name: regulator.name })}</p></WaysToReach>
      {ombudsman && <WaysToReach title={<ForeignText words={ombudsman.contact.role} />} ways={waysOf(ombudsman.contact, say)}><p>{say('help.ombudsman-body', { name: ombudsman.name })}</p></WaysToReach>}
      <p>{say('help.court')}</p>
    </div>
  );
}
