import type { ItemValue } from '#contract/my-data.ts';
import { itemWords } from './item-words.ts';
import { genders } from './names.ts';
import type { SampleHome, SamplePerson } from './sample-person.ts';

const text = (words: string): ItemValue => ({ kind: 'text', text: words });
const money = (pence: number): ItemValue => ({ kind: 'money', pence });

const genderWords: Readonly<Record<string, string>> = { w: 'Woman', m: 'Man', x: 'Prefer not to say' };
const rentOf = (home: number) => 42_000 + (home % 160) * 125;

/** Values that the person or the home decides. */
const own: Readonly<Record<string, (person: SamplePerson, place: number, home: SampleHome | undefined) => ItemValue | undefined>> = {
  'name': ({ name }) => text(name),
  'date-of-birth': ({ born }) => ({ kind: 'date', date: born }),
  'gender': ({ number }) => text(genderWords[genders.charAt(number % genders.length)] ?? ''),
  'phone': ({ phone }) => (phone === null ? undefined : text(phone)),
  'email': ({ email }) => (email === null ? undefined : text(email)),
  'customer-number': ({ number }) => text(`C-${200_000 + number}`),
  'rent-charged': ({ home }) => money(rentOf(home)),
  'rent-paid': ({ home }, place) => money(rentOf(home) - ((home + place) % 5 === 0 ? 4000 : 0)),
  'rent-account': ({ home }) => money((home % 4) * -2150),
  'money-owed': ({ home }) => money((home % 3) * 4275),
  'charge': ({ home }, place) => money(18_000 + ((home + place) % 9) * 950),
  'payment': ({ home }, place) => money(18_000 + ((home + place) % 9) * 950),
  'service-charge': (_person, place) => money(34_000 + (place % 4) * 1175),
  'landlord-statement': ({ home }, place) => money(61_500 - (place % 3) * 2200 + (home % 7) * 100),
  'income': ({ number }) => money(112_000 + (number % 70) * 1300),
  'benefits': ({ number }) => money(36_877 + (number % 12) * 940),
  'grant': () => money(24_000),
  'pay-record': ({ number }) => money(198_000 + (number % 40) * 900),
  'contractor-invoice': (_person, place) => money(8600 + place * 1350),
};

const dateOf: Readonly<Record<string, (home: SampleHome) => string | null>> = {
  'tenancy-start': (home) => home.startedOn, 'agreement-start': (home) => home.startedOn, 'tenancy-end': (home) => home.endedOn, 'agreement-end': (home) => home.endedOn,
};

const isAddress = (key: string) => /(?:^|-)address$/u.test(key);

/** What is held under this key for the person: the `place`th such fact. `undefined` where there is nothing to hold, for example no end of a tenancy that goes on. */
export function itemValue(key: string, person: SamplePerson, place: number, random: (below: number) => number): ItemValue | undefined {
  const home = person.homes[place % Math.max(1, person.homes.length)];
  const made = own[key];
  if (made) return made(person, place, home);
  const date = dateOf[key];
  if (date) {
    const day = home && date(home);
    return day ? { kind: 'date', date: day } : undefined;
  }
  if (isAddress(key)) {
    if (key === 'forwarding-address' && home?.tenure === 'tenancy') return undefined;
    if (key === 'address') return home && { kind: 'address', lines: [...home.address] };
    return { kind: 'address', lines: [`${3 + random(90)} Former Row`, 'Sampleton'] };
  }
  if (key.endsWith('-reference')) return home && text(home.reference);
  const words = itemWords[key] ?? [`Note ${1 + place} about ${key.replaceAll('-', ' ')}`];
  return text(words[(place + person.number) % words.length] ?? '');
}
