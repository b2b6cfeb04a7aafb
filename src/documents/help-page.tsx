import type { ReactNode } from 'react';
import { WaysToReach, type Way } from '#src/components/ways-to-reach.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import type { Contact } from '#contract/organisation.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import { wordsFor } from '#organisations/words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { sayIn, type DocumentSite, type Say } from './document-site.ts';

const lines = (all: readonly string[]): ReactNode => all.map((line) => <span key={line}>{line}<br /></span>);

/** The ways of a contact that are stated. */
function waysOf(contact: Contact, say: Say): Way[] {
  const note = contact.hours ? <ForeignText words={contact.hours} /> : undefined;
  return [
    ...(contact.phone ? [{ kind: 'phone' as const, label: say('reach.phone'), value: <bdi>{contact.phone}</bdi>, href: `tel:${contact.phone.replaceAll(/[^\d+]/gu, '')}`, note }] : []),
    ...(contact.email ? [{ kind: 'email' as const, label: say('reach.email'), value: <bdi>{contact.email}</bdi>, href: `mailto:${contact.email}` }] : []),
    ...(contact.post ? [{ kind: 'post' as const, label: say('reach.post'), value: lines(contact.post) }] : []),
    ...(contact.counter ? [{ kind: 'counter' as const, label: say('reach.counter'), value: lines(contact.counter), note }] : []),
    ...(contact.web ? [{ kind: 'web' as const, label: say('reach.web'), value: <bdi>{new URL(contact.web).host}</bdi>, href: contact.web }] : []),
  ];
}

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
