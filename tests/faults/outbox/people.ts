import { toyKeyPair } from './toy-crypto.ts';

/** A resident who uses the device. */
export interface Person {
  readonly name: string;
  readonly residentId: string;
  readonly personKey: string;
  /** Key pairs the server keeps, the present one first. */
  keys: ReturnType<typeof toyKeyPair>[];
}

/** Two people who share a device. `oneKeyForAll` is a planted bug. */
export function makePeople(oneKeyForAll: boolean): [Person, Person] {
  const person = (name: string, letter: string): Person => ({
    name, residentId: `${letter.repeat(8)}-0000-4000-8000-000000000000`, personKey: (oneKeyForAll ? 'c' : letter).repeat(32), keys: [toyKeyPair(oneKeyForAll ? 'all' : `${name}0`)],
  });
  return [person('anna', 'a'), person('ben', 'b')];
}

/** The server makes a new pair; the old ones stay, for entries that still lie under them. */
export function rotateKey(person: Person): void {
  person.keys = [toyKeyPair(`${person.name}${person.keys.length}`), ...person.keys];
}
