import type { WordKey } from '#src/i18n/namespaces.ts';

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

/** What is missing or wrong, in the order of the fields. `person`: whom the reference names, as far as is known. */
export function newFaults({ came, receivedOn }: NewInput, person: { readonly name: string | undefined; readonly unknown: boolean }, today: string): readonly NewFault[] {
  const faults: NewFault[] = [];
  if (person.name === undefined) faults.push({ field: 'person', words: person.unknown ? 'new.person.unknown' : 'new.person.wrong' });
  if (came === '') faults.push({ field: 'came', words: 'new.came.missing' });
  if (receivedOn === '') faults.push({ field: 'receivedOn', words: 'new.received.missing' });
  else if (receivedOn > today) faults.push({ field: 'receivedOn', words: 'do.day.in-future' });
  return faults;
}
