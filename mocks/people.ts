import type { ChoiceEventKind } from '#contract/choice-words.ts';
import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { type KnownPerson, knownOrder } from '#organisations/sample/known-people.ts';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import type { Pack } from '#organisations/pack.ts';

/** Somebody to be in the dev app: a person with a situation that a screen has to cope with. */
export interface MockPerson {
  readonly id: string;
  /** For developers. */
  readonly about: string;
  readonly line: ImportResident;
}

type Step = ImportResident['requests'][number]['events'][number];

/** How a person differs from the sample resident they are made from. */
type Differs = (line: ImportResident, given: { readonly pack: Pack; readonly daysAgo: (days: number) => string }) => Partial<ImportResident>;

const request = (number: number, ...events: readonly Step[]): ImportResident['requests'] => [{
  reference: `R-${String(222_222_222 + number)}`,
  details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' },
  events: [...events],
}];

const step = (kind: Step['kind'], at: string, reason: string | null = null): Step =>
  ({ kind, at, by: kind === 'submit' || kind === 'withdraw' ? 'resident' : 'landlord', reason });

/** The same history for every consent that the pack asks for. */
function history(pack: Pack, daysAgo: (days: number) => string, kinds: readonly ChoiceEventKind[]): ImportResident['choices'] {
  return pack.choices.flatMap((choice) => choice.channels.filter((way) => way.basis === 'consent').flatMap(({ channel }) => kinds.map((kind, place) => ({
    purposeId: choice.purpose, channel, kind, at: daysAgo(90 - place), language: 'en', noticeVersion: pack.notices.find((one) => one.id === choice.notice)?.versions.at(-1)?.version ?? 'v1',
  }))));
}

const situations: Readonly<Record<string, { readonly about: string; readonly differs: Differs }>> = {
  'no-email': { about: 'No e-mail: codes come as a text message', differs: () => ({ contactPoints: [{ kind: 'phone', value: '07700 900111', verified: true }] }) },
  'nothing-held': { about: 'Nothing held, nothing asked, no requests', differs: () => ({ items: [], choices: [], requests: [], tenancies: [] }) },
  'request-late': { about: 'A request that is late', differs: (_line, { daysAgo }) => ({ requests: request(1, step('submit', daysAgo(75)), step('start', daysAgo(74))) }) },
  'request-paused': {
    about: 'A request that is paused: the landlord asks what is meant',
    differs: (_line, { daysAgo }) => ({ requests: request(2, step('submit', daysAgo(20)), step('start', daysAgo(19)), step('ask-clarification', daysAgo(9), 'You had two homes with us. Which one do you mean?')) }),
  },
  'request-asks-id': {
    about: 'A request whose clock has not started: who are you?',
    differs: (_line, { daysAgo }) => ({ requests: request(3, step('submit', daysAgo(6)), step('ask-id', daysAgo(4), 'The name on the request is not the one we hold.')) }),
  },
  'request-extended': {
    about: 'A request that takes two more months',
    differs: (_line, { daysAgo }) => ({ requests: request(4, step('submit', daysAgo(25)), step('start', daysAgo(24)), step('notify-extension', daysAgo(10), 'There are many recordings to check.')) }),
  },
  'requests-ended': {
    about: 'Requests that were answered, refused in part, and taken back',
    differs: (_line, { daysAgo }) => ({
      requests: [
        ...request(5, step('submit', daysAgo(60)), step('start', daysAgo(59)), step('prepared', daysAgo(40)), step('answer', daysAgo(38))),
        ...request(6, step('submit', daysAgo(50)), step('start', daysAgo(49)), step('prepared', daysAgo(30)), step('answer-with-refusal', daysAgo(12), 'Some pages name another person.')),
        ...request(7, step('submit', daysAgo(8)), step('withdraw', daysAgo(7))),
      ],
    }),
  },
  'messages-unread': {
    about: 'The landlord has written and nobody has looked yet',
    differs: (_line, { daysAgo }) => ({
      requests: request(10, step('submit', daysAgo(12)), step('start', daysAgo(11))),
      messages: [
        { request: 'R-222222232', at: daysAgo(9), by: 'resident', text: 'I had two homes with you. I mean the second one.\n\nWill you look in the old files too?', seenAt: daysAgo(8) },
        { request: 'R-222222232', at: daysAgo(5), by: 'landlord', text: 'Thank you. That helps.\n\nYes, we look in the old files too. They are on paper, so it takes a little longer.', seenAt: null },
        { request: 'R-222222232', at: daysAgo(2), by: 'landlord', text: 'We have found your old file.', seenAt: null },
      ],
    }),
  },
  'choices-withdrawn': { about: 'Said yes to everything once, and has withdrawn it', differs: (_line, { pack, daysAgo }) => ({ choices: history(pack, daysAgo, ['ask', 'agree', 'withdraw']) }) },
  'choices-refused': { about: 'Said no to everything', differs: (_line, { pack, daysAgo }) => ({ choices: history(pack, daysAgo, ['ask', 'decline']) }) },
  'choices-run-out': { about: 'Said yes to everything; it has run out', differs: (_line, { pack, daysAgo }) => ({ choices: history(pack, daysAgo, ['ask', 'agree', 'lapse']) }) },
  'not-asked': { about: 'Was never asked about anything', differs: () => ({ choices: [] }) },
  'reads-urdu': { about: 'Reads Urdu', differs: () => ({ language: 'ur' }) },
};

const knownAbout: Readonly<Record<KnownPerson, string>> = {
  tenant: 'Tenant', leaseholder: 'Leaseholder, with two homes', jointTenant: 'Joint tenant of the tenant', everything: '500 items, in every category', longRecord: '5,000 items',
  hiddenAddress: 'Address is hidden everywhere', noContact: 'No phone, no e-mail: signs in with the code of a letter', formerTenant: 'Moved out four years ago', youngTenant: 'Seventeen years old',
  applicant: 'Looks for a home',
};

/** Everybody, for a pack, with dates that lie before `now`. The same people every time. */
export function mockPeople(pack: Pack, now: Date): { readonly people: readonly MockPerson[]; readonly lines: readonly ImportLine[] } {
  const daysAgo = (days: number) => new Date(Date.parse(`${now.toISOString().slice(0, 10)}T10:00:00.000Z`) - days * 86_400_000).toISOString();
  const sample = [...sampleLines(pack, { residents: knownOrder.length + Object.keys(situations).length, today: londonDate(now.toISOString()) })];
  const residents = sample.filter((line) => line.type === 'resident');
  const plainly = (line: ImportResident): ImportResident =>
    ({ ...line, addressHidden: false, requests: [], messages: [], contactPoints: [{ kind: 'email', value: `${line.portalReference.toLowerCase()}@example.org`, verified: true }] });
  const people = [
    ...knownOrder.flatMap((id, place): MockPerson[] => (residents[place] ? [{ id, about: knownAbout[id], line: residents[place] }] : [])),
    ...Object.entries(situations).flatMap(([id, { about, differs }], place): MockPerson[] => {
      const line = residents[knownOrder.length + place];
      if (!line) return [];
      const plain = plainly(line);
      return [{ id, about, line: { ...plain, ...differs(plain, { pack, daysAgo }) } }];
    }),
  ];
  return { people, lines: [...sample.filter((line) => line.type === 'tenancy'), ...people.map((one) => one.line)] };
}
