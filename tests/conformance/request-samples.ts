import type { RequestDetails } from '#contract/request-details.ts';
import type { Pack } from '#organisations/pack.ts';

/** One well-formed request of every kind, in the terms of the pack. */
export function requestSamples(pack: Pack): readonly RequestDetails[] {
  const category = pack.categories[0]?.id ?? '';
  const objectable = pack.purposes.find((one) => /task|interest/u.test(one.basis.code))?.id ?? null;
  const recipient = pack.recipients.find((one) => !one.denied)?.id ?? null;
  const recording = pack.recordings.find((one) => one.sites.length > 0);
  const answer = { answerFormat: 'standard', answerLanguage: 'en' } as const;
  return [
    { kind: 'access', scope: 'categories', categories: [category], details: '', ...answer },
    { kind: 'correction', category, itemId: 'some-item', whatIsWrong: 'The year is wrong', shouldSay: '1980', statement: 'I never said so', markDisputed: true },
    { kind: 'erasure', categories: [category], ground: 'not-needed', details: '' },
    { kind: 'restriction', categories: [category], ground: null, details: 'Until we have spoken' },
    { kind: 'objection', about: 'other-use', purposeId: objectable, details: 'It frightens my son' },
    { kind: 'portability', categories: [category], sendTo: 'other', recipient: 'Another landlord' },
    {
      kind: 'recordings', holdId: null, medium: recording?.kind ?? 'call-recording', site: recording?.sites[0]?.id ?? null, place: 'By the door', date: '2026-11-20', from: '10:00', to: null,
      whatHappened: 'I fell', whereInPicture: 'On the stairs', clothingOrVehicle: 'A red coat', phoneNumbers: '', answerAs: 'copy', ...answer,
    },
    { kind: 'decision-review', decisionId: null, wish: 'human', details: 'The score of last May' },
    { kind: 'sharing', recipientId: recipient, who: '', wish: 'limit', details: '' },
    { kind: 'notice-format', notice: pack.notices[0]?.id ?? '', format: 'large-print', language: 'en', sendTo: 'post' },
    { kind: 'information', details: 'What the lift cost', ...answer },
    { kind: 'something-else', details: 'Please help' },
  ];
}

/** Saying no to all direct marketing. */
export const marketingStop: RequestDetails = { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' };
