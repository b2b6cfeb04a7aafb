import type { ImportLine } from '#contract/import-line.ts';
import type { Pack } from '../pack.ts';
import { sampleChoices, sampleMessages, sampleRequests } from './sample-history.ts';
import { sampleDecisions, sampleDisclosures } from './sample-ledger.ts';
import { samplePerson } from './sample-person.ts';
import { sampleRecord } from './sample-record.ts';

export { knownPeople } from './known-people.ts';

/** How many people, and how much about each. */
export interface SampleWish {
  readonly residents: number;
  readonly seed?: number;
  /** The day up to which facts are dated: a Europe/London calendar date. */
  readonly today?: string;
  /** At most so many items in an ordinary record. The records of 500 and 5,000 items keep theirs. */
  readonly items?: number;
}

/**
 * Sample residents of any pack as import lines: the same for the same wish, as many as asked, made one at a time.
 * First come `knownPeople`. Among the first 45 are people without e-mail, without any contact point, on a shared phone, in joint tenancies, with a hidden address, with nothing held.
 */
export function* sampleLines(pack: Pack, { residents, seed = 1, today = '2026-11-22', items }: SampleWish): Generator<ImportLine> {
  for (let number = 0; number < residents; number += 1) {
    const person = samplePerson(pack, number, seed);
    const { portalReference, name, language, born, home, homes, email, phone, addressHidden } = person;
    if (home === number) for (const one of homes) yield { type: 'tenancy', ...one, address: [...one.address] };
    const record = sampleRecord({ pack, person, today, seed }, items ?? null);
    yield {
      type: 'resident', portalReference, name, dateOfBirth: born, language, tenancies: homes.map((one) => one.reference), addressHidden,
      contactPoints: [...(email ? [{ kind: 'email' as const, value: email, verified: true }] : []), ...(phone ? [{ kind: 'phone' as const, value: phone, verified: true }] : [])],
      items: record, choices: sampleChoices(pack, person), requests: sampleRequests(person),
      messages: sampleMessages(person),
      disclosures: sampleDisclosures(pack, person, record, today, seed), decisions: sampleDecisions(pack, person, today),
    };
  }
}
