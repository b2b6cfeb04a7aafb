import { expect, it } from 'vitest';
import type { ComplaintFull } from '#contract/complaints.ts';
import { bundleFile } from './bundle-file.ts';

it('a bundle has every date, both sides’ words and the evidence, oldest first', () => {
  const complaint = {
    reference: 'C-ABCDEFGHJ', receivedOn: '2026-11-23', state: 'acknowledged', about: null, whatHappened: 'My letter went astray', wish: 'Say sorry', service: null,
    clock: { due: '2026-12-23', overdue: false, rule: { id: 'complaint-acknowledgement', version: '2026-06-19', source: 'DPA 2018 s.164A(3)' } },
    events: [{ kind: 'submit', at: '2026-11-23T09:00:00.000Z', on: '2026-11-23', by: 'resident', words: null }, { kind: 'acknowledge', at: '2026-11-24T09:00:00.000Z', on: '2026-11-24', by: 'landlord', words: 'We have it.' }],
    evidence: [{ kind: 'activity', ref: '7', on: '2026-11-01', act: 'looked-at', by: 'desk' }, { kind: 'activity', ref: '3', on: '2026-10-01', act: 'looked-at', by: 'officer' }],
  } as unknown as ComplaintFull;
  const bundle = JSON.parse(bundleFile(complaint, 'Testers', '2026-11-26')) as { madeOn: string; landlord: string; events: { on: string; words: string | null }[]; evidence: { on: string }[] };
  expect(bundle).toMatchObject({ madeOn: '2026-11-26', landlord: 'Testers', acknowledgeBy: '2026-12-23', whatHappened: 'My letter went astray' });
  expect(bundle.events.map((one) => [one.on, one.words])).toEqual([['2026-11-23', null], ['2026-11-24', 'We have it.']]);
  expect(bundle.evidence.map((one) => one.on)).toEqual(['2026-10-01', '2026-11-01']);
});
