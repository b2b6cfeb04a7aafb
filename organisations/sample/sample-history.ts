import type { ChoiceEventKind } from '#contract/choice-words.ts';
import type { ImportResident } from '#contract/import-line.ts';
import type { Pack } from '../pack.ts';
import { inLetters, type SamplePerson } from './sample-person.ts';

const histories: readonly (readonly ChoiceEventKind[])[] = [['ask', 'agree'], ['ask', 'decline'], ['ask', 'agree', 'withdraw'], [], ['ask', 'agree', 'lapse'], ['ask', 'agree', 'invalidate'], ['ask'], ['ask', 'defer']];

/** Choices already made, in every state there is. */
export function sampleChoices(pack: Pack, { number, known }: SamplePerson): ImportResident['choices'] {
  return pack.choices.flatMap((choice) => choice.channels.filter((way) => way.basis === 'consent').flatMap(({ channel }, place) => {
    const noticeVersion = pack.notices.find((one) => one.id === choice.notice)?.versions[0]?.version ?? 'v1';
    // The first person, whom the journeys sign in as, has said yes.
    const history = histories[known === 'tenant' ? 0 : (number + place) % histories.length] ?? [];
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

/** A request of some of the first people; the three whom the journeys sign in as have none. */
export function sampleRequests({ number }: SamplePerson): ImportResident['requests'] {
  if (number < 3 || number >= 44) return [];
  const events = stages[number % stages.length];
  if (!events) return [];
  const details = { kind: 'access' as const, scope: 'everything' as const, categories: [], details: '', answerFormat: 'standard' as const, answerLanguage: 'en' };
  return [{ reference: `R-${inLetters(1000 + number, 9)}`, details, events: [...events] }];
}

/** What was written about the requests of sample people: the landlord's last word is new to every second of them. */
export function sampleMessages(person: SamplePerson): NonNullable<ImportResident['messages']> {
  return sampleRequests(person).flatMap(({ reference }, place) => {
    const seenAt = person.number % 2 === 0 ? '2026-11-07T08:30:00.000Z' : null;
    return [
      { request: reference, at: `2026-11-0${5 + place}T09:20:00.000Z`, by: 'resident' as const, text: 'Will you also send the letters about my repairs?', seenAt: '2026-11-06T09:00:00.000Z' },
      { request: reference, at: `2026-11-0${6 + place}T14:05:00.000Z`, by: 'landlord' as const, text: 'Yes. We have found them and will put them in your answer.', seenAt },
    ];
  });
}
