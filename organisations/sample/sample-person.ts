import type { Pack } from '../pack.ts';
import { type KnownPerson, knownOrder, knownPeople, type SampleRole } from './known-people.ts';
import { names } from './names.ts';
import { makeRandom } from './random.ts';

/** A sample person: who they are, before anything is held about them. */
export interface SamplePerson {
  readonly number: number;
  readonly known: KnownPerson | undefined;
  readonly portalReference: string;
  readonly name: string;
  readonly language: string;
  readonly born: string;
  readonly role: SampleRole;
  /** Number of the home; two people with the same one share the tenancy. */
  readonly home: number;
  readonly homes: readonly SampleHome[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly addressHidden: boolean;
  /** How many items the record is filled up to; `null` for as many as an ordinary record has. */
  readonly fillTo: number | null;
  /** Nothing is held. */
  readonly empty: boolean;
}

/** A home on record, with its tenancy or lease. */
export interface SampleHome {
  readonly reference: string;
  readonly address: readonly string[];
  readonly tenure: 'tenancy' | 'leasehold' | 'former';
  readonly startedOn: string;
  readonly endedOn: string | null;
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A number in letters that are not misread. */
export function inLetters(number: number, length: number): string {
  let [rest, text] = [number, ''];
  while (text.length < length) {
    text = letters.charAt(rest % letters.length) + text;
    rest = Math.floor(rest / letters.length);
  }
  return text;
}

const two = (number: number) => String(number).padStart(2, '0');

function homeOf(number: number, tenure: SampleHome['tenure'], endedOn: string | null, second = false): SampleHome {
  const place = second ? number + 61 : number;
  const random = makeRandom(7000 + place);
  const address = [`${1 + (place % 200)} Sample Street`, 'Sampleton', `SA${1 + (place % 9)} ${1 + (place % 9)}AA`];
  return { reference: `T-${1000 + number}${second ? '-2' : ''}`, address, tenure, startedOn: `${2013 + random(9)}-${two(1 + random(12))}-${two(1 + random(28))}`, endedOn };
}

function roleOf(number: number, letting: boolean): SampleRole {
  const known = knownOrder[number];
  if (known === 'everything' || known === 'longRecord') return 'everything';
  if (known === 'applicant' || (known === undefined && number % 29 === 28)) return 'applicant';
  if (known === 'leaseholder' || (known === undefined && number % 13 === 12)) return letting ? 'landlord' : 'leaseholder';
  return 'tenant';
}

/** The joint tenant lives where the person two places before lives, and so does every ninth person. */
function homeNumber(number: number, letting: boolean): number {
  const [known, before] = [knownOrder[number], number - 2];
  if (known === 'jointTenant') return before;
  const joins = known === undefined && number % 9 === 2 && knownOrder[before] === undefined && roleOf(number, letting) === 'tenant' && roleOf(before, letting) === 'tenant';
  return joins ? before : number;
}

function homesOf(number: number, letting: boolean): readonly SampleHome[] {
  const home = homeNumber(number, letting);
  const role = roleOf(home, letting);
  if (role === 'applicant') return [];
  if (role === 'leaseholder' || role === 'landlord') return [homeOf(home, 'leasehold', null), homeOf(home, 'leasehold', null, true)];
  if (knownOrder[home] === 'youngTenant') return [{ ...homeOf(home, 'tenancy', null), startedOn: '2026-03-02' }];
  if (knownOrder[home] === 'formerTenant') return [homeOf(home, 'former', '2022-11-30')];
  // Every nineteenth tenant has moved out, lately or up to nine years ago.
  const left = knownOrder[home] === undefined && home % 19 === 18;
  return [left ? homeOf(home, 'former', `${2017 + (home % 9)}-${two(1 + (home % 12))}-15`) : homeOf(home, 'tenancy', null)];
}

/** The person of this number: the same for the same pack and number, whoever else is made. */
export function samplePerson(pack: Pack, number: number, seed: number): SamplePerson {
  const random = makeRandom(seed * 1_000_003 + number);
  const known = knownOrder[number];
  const [name, language] = names[number % names.length] ?? ['Sample', 'en'];
  const letting = pack.categories.some((one) => one.id === 'landlord-file');
  const unreachable = known === 'noContact' || (known === undefined && number % 11 === 10);
  return {
    number, known, name, language, role: roleOf(number, letting), home: homeNumber(number, letting), homes: homesOf(number, letting),
    portalReference: known ? knownPeople[known].portalReference : `K${inLetters(number + 32 ** 6, 8)}`,
    born: known ? knownPeople[known].dateOfBirth : `${1935 + random(60)}-${two(1 + random(12))}-${two(1 + random(28))}`,
    // Every seventh person shares the phone of the one before; every fifth has no e-mail.
    phone: unreachable ? null : `07700 900${String((number % 7 === 6 ? number - 1 : number) % 1000).padStart(3, '0')}`,
    email: unreachable || (known === undefined && number % 5 === 4) ? null : `person${number}@example.org`,
    addressHidden: known === 'hiddenAddress' || (known === undefined && number % 17 === 16),
    fillTo: known === 'everything' ? 500 : known === 'longRecord' ? 5000 : null,
    empty: known === undefined && number % 23 === 22,
  };
}
