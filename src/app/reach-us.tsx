import { useQuery } from '@tanstack/react-query';
import type { Contact } from '#contract/organisation.ts';
import { WaysToReach, type Way } from '#src/components/ways-to-reach.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationRead } from './organisation-read.ts';

const lines = (parts: readonly string[]) => <bdi>{parts.join(', ')}</bdi>;

function waysOf(contact: Contact, label: (kind: Exclude<Way['kind'], 'web'>) => string): readonly Way[] {
  const { phone, email, post, counter, hours } = contact;
  return [
    ...(phone === null ? [] : [{ kind: 'phone' as const, label: label('phone'), value: <bdi>{phone}</bdi>, href: `tel:${phone.replaceAll(/[^+\d]/gu, '')}`, note: hours && <ForeignText words={hours} /> }]),
    ...(email === null ? [] : [{ kind: 'email' as const, label: label('email'), value: <bdi>{email}</bdi>, href: `mailto:${email}` }]),
    ...(post === null ? [] : [{ kind: 'post' as const, label: label('post'), value: lines(post) }]),
    ...(counter === null ? [] : [{ kind: 'counter' as const, label: label('counter'), value: lines(counter) }]),
  ];
}

/** The end of every dead end: the landlord's phone, post and counter. Without a connection the help page, kept on the device, has them. */
export function ReachUs() {
  const { t, say, language } = useWords('common');
  const contacts = useQuery(organisationRead(language)).data?.contacts ?? [];
  const all = contacts.flatMap((contact) => waysOf(contact, (kind) => t(`reach.${kind}`)));
  const ways = all.filter((way, index) => all.findIndex((other) => other.kind === way.kind) === index);
  return (
    <WaysToReach title={say('reach.title')} ways={ways}>
      <p className="alone"><a href={`/${language}/help`}>{say('reach.help')}</a></p>
    </WaysToReach>
  );
}
