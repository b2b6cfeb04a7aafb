import type { ChoiceEventKind } from '#contract/choice-words.ts';
import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import type { ItemValue } from '#contract/my-data.ts';
import { clearLetters } from '#domain/clear-letters.ts';
import type { Pack } from '../pack.ts';
import { names } from './names.ts';
import { makeRandom } from './random.ts';

/** A number in letters that are not misread. */
function inLetters(number: number, length: number): string {
  let [rest, text] = [number, ''];
  while (text.length < length) {
    text = clearLetters.charAt(rest % clearLetters.length) + text;
    rest = Math.floor(rest / clearLetters.length);
  }
  return text;
}

/** People whose sign-in the README and the journeys name: a tenant, a leaseholder, and the tenant's joint tenant. */
export const knownPeople = {
  tenant: { portalReference: 'KTENANT22', dateOfBirth: '1988-03-14' },
  leaseholder: { portalReference: 'KLEASEH33', dateOfBirth: '1961-10-02' },
  jointTenant: { portalReference: 'KPARTNE44', dateOfBirth: '1986-07-29' },
} as const;
const known = Object.values(knownPeople);

const text = (words: string): ItemValue => ({ kind: 'text', text: words });

function valueOf(key: string, name: string, number: number, born: string, address: string[]): ItemValue {
  if (key.includes('address')) return { kind: 'address', lines: address };
  if (key === 'date-of-birth') return { kind: 'date', date: born };
  if (/-(start|end)$/u.test(key)) return { kind: 'date', date: `20${10 + (number % 14)}-04-01` };
  if (/^(rent-account|income|benefits)$/u.test(key)) return { kind: 'money', pence: 10_000 + (number % 900) * 37 };
  if (key === 'name') return text(name);
  if (key === 'phone') return text(`07700 900${String(number % 1000).padStart(3, '0')}`);
  if (key === 'email') return text(`person${number}@example.org`);
  return text(`Sample ${key.replaceAll('-', ' ')} ${number}`);
}

const histories: readonly (readonly ChoiceEventKind[])[] = [['ask', 'agree'], ['ask', 'decline'], ['ask', 'agree', 'withdraw'], [], ['ask', 'agree', 'lapse'], ['ask', 'agree', 'invalidate'], ['ask'], ['ask', 'defer']];

function choicesOf(pack: Pack, number: number): ImportResident['choices'] {
  return pack.choices.flatMap((choice) => choice.channels.filter((way) => way.basis === 'consent').flatMap(({ channel }, place) => {
    const noticeVersion = pack.notices.find((one) => one.id === choice.notice)?.versions[0]?.version ?? 'v1';
    // The first person, whom the journeys sign in as, has said yes.
    const history = histories[number === 0 ? 0 : (number + place) % histories.length] ?? [];
    return history.map((kind, step) => ({ purposeId: choice.purpose, channel, kind, at: `2026-07-${String(step + 1).padStart(2, '0')}T09:00:00.000Z`, noticeVersion, language: 'en' }));
  }));
}

type Step = ImportResident['requests'][number]['events'][number];
const step = (kind: Step['kind'], at: string, by: Step['by'] = 'landlord', reason: string | null = null): Step => ({ kind, at: `${at}T10:00:00.000Z`, by, reason });
const [asked, begun] = [step('submit', '2026-11-02', 'resident'), step('start', '2026-11-03')];
/** Requests at every stage, with dates around autumn 2026. */
const stages: readonly (readonly Step[])[] = [
  [asked], [asked, begun], [asked, begun, step('ask-clarification', '2026-11-10', 'landlord', 'You had two homes with us. Which one do you mean?')],
  [asked, step('ask-id', '2026-11-04', 'landlord', 'The name on the request is not the one we hold.')],
  [asked, begun, step('notify-extension', '2026-11-12', 'landlord', 'There are many recordings to check.')],
  [step('submit', '2026-09-14', 'resident'), step('start', '2026-09-15')],
  [step('submit', '2026-08-03', 'resident'), step('start', '2026-08-04'), step('prepared', '2026-08-20'), step('answer', '2026-08-24')],
  [step('submit', '2026-08-03', 'resident'), step('start', '2026-08-04'), step('prepared', '2026-08-20'), step('answer-with-refusal', '2026-08-24', 'landlord', 'Some pages name another person.')],
  [step('submit', '2026-08-03', 'resident'), step('start', '2026-08-04'), step('prepared', '2026-08-20'), step('answer-nothing-held', '2026-08-24')],
  [asked, step('withdraw', '2026-11-05', 'resident')],
];

function requestsOf(number: number): ImportResident['requests'] {
  if (number < 3 || number >= 44) return [];
  const events = stages[number % stages.length];
  if (!events) return [];
  const details = { kind: 'access' as const, scope: 'everything' as const, categories: [], details: '', answerFormat: 'standard' as const, answerLanguage: 'en' };
  return [{ reference: `R-${inLetters(1000 + number, 9)}`, details, events: [...events] }];
}

/**
 * Sample residents of any pack as import lines: the same for the same numbers, as many as asked, made one at a time.
 * Among the first 45 are people without e-mail, without any contact point, on a shared phone, in joint tenancies, with a hidden address, with nothing held.
 */
export function* sampleLines(pack: Pack, { residents, seed = 1 }: { readonly residents: number; readonly seed?: number }): Generator<ImportLine> {
  const random = makeRandom(seed);
  for (let number = 0; number < residents; number += 1) {
    const [name, language] = names[number % names.length] ?? ['Sample', 'en'];
    const home = number === 2 ? 0 : number;
    const address = [`${1 + (home % 200)} Sample Street`, 'Sampleton', `SA${1 + (home % 9)} ${1 + (home % 9)}AA`];
    const tenancy = `T-${1000 + home}`;
    const born = known[number]?.dateOfBirth ?? `${1935 + random(70)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    if (home === number) yield { type: 'tenancy', reference: tenancy, address, tenure: number === 1 ? 'leasehold' : 'tenancy', startedOn: '2018-04-02', endedOn: null };
    const email = { kind: 'email' as const, value: `person${number}@example.org`, verified: true };
    // Every seventh person shares the phone of the one before; every eleventh can be reached by letter only.
    const phone = { kind: 'phone' as const, value: `07700 900${String((number % 7 === 6 ? number - 1 : number) % 1000).padStart(3, '0')}`, verified: true };
    const empty = number % 23 === 22;
    yield {
      type: 'resident', portalReference: known[number]?.portalReference ?? `K${inLetters(number + 32 ** 6, 8)}`, name, dateOfBirth: born, language,
      tenancies: [tenancy], contactPoints: number % 11 === 10 ? [] : number % 5 === 4 ? [phone] : [email, phone], addressHidden: number % 17 === 16,
      items: empty ? [] : pack.categories.flatMap((category) => category.items.filter((item) => number < 3 || item.shared || random(3) > 0).map((item) => ({
        id: `${category.id}-${item.key}`, category: category.id, key: item.key, value: valueOf(item.key, name, number, born, address), source: item.dataSources[0] ?? '',
        collectedOn: `20${18 + random(8)}-0${1 + random(9)}-1${random(9)}`, retentionStartedOn: random(4) === 0 ? '2025-05-31' : null, hold: random(30) === 0 ? (pack.holds[0]?.id ?? null) : null,
      }))),
      choices: choicesOf(pack, number), requests: requestsOf(number),
    };
  }
}
