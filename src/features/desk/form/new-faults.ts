import type { WordKey } from '#src/i18n/namespaces.ts';
import type { Person } from './use-person.ts';

/** Ways in which a request may come besides the portal. */
export const ways = ['counter', 'phone', 'visit', 'post', 'email'] as const;

/** What the desk says about a request that came in another way. */
export interface NewInput {
  readonly person: string;
  readonly came: string;
  readonly receivedOn: string;
}

interface NewFault {
  readonly field: 'person' | 'came' | 'receivedOn';
  readonly words: WordKey<'desk'>;
}

/** How a reference is spoken of. */
export type Named = Pick<Person, 'name' | 'unknown' | 'unread'>;

/** Why nobody is named by a reference, where nobody is. */
export function personFault({ name, unknown, unread }: Named) {
  if (name !== undefined) return undefined;
  return unknown ? 'new.person.unknown' as const : unread ? 'new.person.unread' as const : 'new.person.wrong' as const;
}

/** What is missing or wrong, in the order of the fields. `person`: whom the reference names, as far as is known. */
export function newFaults({ came, receivedOn }: NewInput, person: Named, today: string): readonly NewFault[] {
  const faults: NewFault[] = [];
  const nobody = personFault(person);
  if (nobody) faults.push({ field: 'person', words: nobody });
  if (came === '') faults.push({ field: 'came', words: 'new.came.missing' });
  if (receivedOn === '') faults.push({ field: 'receivedOn', words: 'new.received.missing' });
  else if (receivedOn > today) faults.push({ field: 'receivedOn', words: 'do.day.in-future' });
  return faults;
}
