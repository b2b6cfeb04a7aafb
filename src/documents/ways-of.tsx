import { Fragment, type ReactNode } from 'react';
import type { Way } from '#src/components/ways-to-reach.tsx';
import type { Contact } from '#contract/organisation.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import type { Say } from './document-site.ts';

const lines = (all: readonly string[]): ReactNode => all.map((line) => <span key={line}><bdi>{line}</bdi><br /></span>);

/** An address of mail or of a website, which goes over the end of a line at its signs before it breaks within a word. */
const netAddress = (address: string): ReactNode => <bdi>{address.split(/(?<=[@.])/u).map((part, place) => <Fragment key={place}>{place > 0 && <wbr />}{part}</Fragment>)}</bdi>;

/** The ways of a contact that are stated. */
export function waysOf(contact: Contact, say: Say): Way[] {
  const note = contact.hours ? <ForeignText words={contact.hours} /> : undefined;
  return [
    ...(contact.phone ? [{ kind: 'phone' as const, label: say('reach.phone'), value: <bdi>{contact.phone}</bdi>, href: `tel:${contact.phone.replaceAll(/[^\d+]/gu, '')}`, note }] : []),
    ...(contact.email ? [{ kind: 'email' as const, label: say('reach.email'), value: netAddress(contact.email), href: `mailto:${contact.email}` }] : []),
    ...(contact.post ? [{ kind: 'post' as const, label: say('reach.post'), value: lines(contact.post) }] : []),
    ...(contact.counter ? [{ kind: 'counter' as const, label: say('reach.counter'), value: lines(contact.counter), note }] : []),
    ...(contact.web ? [{ kind: 'web' as const, label: say('reach.web'), value: netAddress(new URL(contact.web).host), href: contact.web }] : []),
  ];
}
