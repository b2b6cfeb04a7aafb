import type { Contact, Organisation } from '#contract/organisation.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';

type PackContact = Pack['organisation']['contacts'][number];

/** A contact in words: by role or office. */
export function contactView({ role, hours, phone, email, post, counter, web }: PackContact, words: Words): Contact {
  return { role: words(`role.${role}`), phone, email, post, counter, hours: hours ? words(`hours.${hours}`) : null, web };
}

/** The landlord's public face. */
export function organisationView(pack: Pack, words: Words): Organisation {
  const { id, name, kind, region, sample, contacts, regulator, ombudsman, languages, formats, exitTo } = pack.organisation;
  return {
    id, name, kind, region, sample, languages, formats, exitTo,
    contacts: contacts.map((one) => contactView(one, words)),
    regulator: { name: regulator.name, contact: contactView(regulator.contact, words) },
    ombudsman: ombudsman && { name: ombudsman.name, contact: contactView(ombudsman.contact, words) },
    notices: pack.notices.map((notice) => {
      const newest = notice.versions.at(-1);
      if (!newest) throw new Error(`the pack was not checked: notice ${notice.id} has no version`);
      return { id: notice.id, title: words(`notice.${notice.id}.title`), version: newest.version, languages: newest.languages.map((one) => one.language) };
    }),
  };
}
