import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestDetails } from '#contract/request-details.ts';
import { requestKind } from '#contract/request-words.ts';
import { requestKinds } from '#domain/request-kinds.ts';
import { partsOf } from './date-parts.ts';
import { startAnswers, toAnswers, toDetails } from './details.ts';
import type { Answers, Field, OfferName, Path } from './path.ts';
import { paths } from './paths.ts';
import { overwriteNote, recordingsPath, spanNote } from './recordings-path.ts';
import { askedFields, askedSteps, faultsOf, firstOpenStep, firstStep, stepAfter, stepBefore } from './way.ts';

const today = '2026-11-26';
const offers: Readonly<Record<OfferName, readonly string[]>> = {
  categories: ['identity', 'repairs'], items: ['contact-phone', 'identity-name'], purposes: ['safety'], recipients: ['police', 'council'], media: ['cctv', 'call-recording'],
  sites: ['sample-court'], notices: ['privacy'], formats: ['standard', 'large-print'], languages: ['en', 'cy'], 'notice-languages': ['en', 'gu'], decisions: ['rent-risk'],
};
const valuesOf = ({ options = [], orNone }: Field): string[] => [...(typeof options === 'string' ? offers[options] : options.map((one) => one.value)), ...(orNone ? ['none'] : [])];
const words = fc.string({ unit: 'grapheme', maxLength: 60 });

function answerTo(field: Field): fc.Arbitrary<Answers> {
  const { name, type } = field;
  switch (type) {
    case 'checkboxes': return fc.subarray(valuesOf(field)).map((value) => ({ [name]: value }));
    case 'yes-no': return fc.constantFrom('yes', 'no', '').map((value) => ({ [name]: value }));
    case 'date': return fc.constantFrom('2026-11-02', '2024-02-29').map((date) => partsOf(name, date));
    case 'time': return fc.constantFrom('', '09:05', '23:59').map((value) => ({ [name]: value }));
    case 'words': return words.map((value) => ({ [name]: value }));
    case 'line': return words.map((value) => ({ [name]: value }));
    case 'hidden': return fc.constant({ [name]: '' });
    default: return fc.constantFrom(...valuesOf(field), '').map((value) => ({ [name]: value }));
  }
}
const anyAnswers = (path: Path): fc.Arbitrary<Answers> =>
  fc.tuple(...path.steps.flatMap((step) => step.fields).map(answerTo)).map((all) => Object.assign({}, ...all) as Answers);
const all = requestKind.options.map((kind) => [kind, paths[kind]] as const);

describe.each(all)('the path of %s', (kind, path) => {
  it('asks for every field of its kind, and for no other', () => {
    const names = path.steps.flatMap((step) => step.fields.map((field) => field.name));
    expect(names.toSorted()).toEqual([...requestKinds[kind].fields].toSorted());
  });

  it('makes details that the contract takes of any answers without a fault, and shows them as they were given', () => {
    fc.assert(fc.property(anyAnswers(path), (answers) => {
      fc.pre(firstOpenStep(path, answers, today) === undefined);
      const details = requestDetails.parse(toDetails(path, answers));
      const shown = toAnswers(path, details);
      expect(askedSteps(path, shown).map((step) => step.id)).toEqual(askedSteps(path, answers).map((step) => step.id));
      expect(toDetails(path, shown)).toEqual(details);
    }), { numRuns: 200 });
  });

  it('never lets a fault through: what the contract refuses, a question stands open for', () => {
    fc.assert(fc.property(anyAnswers(path), (answers) => {
      if (requestDetails.safeParse(toDetails(path, answers)).success) return;
      expect(firstOpenStep(path, answers, today)).toBeDefined();
    }));
  });

  it('begins at a question, comes to the check from every step, and back again', () => {
    fc.assert(fc.property(anyAnswers(path), (answers) => {
      const steps = askedSteps(path, answers);
      expect(steps.length).toBeGreaterThan(0);
      const way: string[] = [];
      for (let step = steps[0]; step;) {
        way.push(step.id);
        const next = stepAfter(path, step, answers, { fromCheck: false, today });
        step = steps.find((one) => one.id === next);
      }
      expect(way).toEqual(steps.map((step) => step.id));
      expect(stepBefore(path, 'check', answers)).toBe(steps.at(-1)?.id);
      expect(stepBefore(path, steps[0]?.id ?? '', answers)).toBeUndefined();
    }));
  });

  it('starts with nothing answered but how the answer usually comes', () => {
    const start = startAnswers(path, new URLSearchParams(), { language: 'cy', format: 'standard' });
    const filled = Object.entries(start).filter(([, value]) => value.length > 0);
    expect(filled.every(([name]) => ['answerFormat', 'answerLanguage', 'format', 'language'].includes(name))).toBe(true);
    expect(firstStep(path, start)?.id).toBe(path.steps[0]?.id);
  });
});

describe('a path that began somewhere', () => {
  it.each([
    ['correction', 'category=contact&item=contact-phone', 'wrong', { category: 'contact', itemId: 'contact-phone' }],
    ['objection', 'purpose=safety', 'why', { about: 'other-use', purposeId: 'safety' }],
    ['objection', 'about=direct-marketing', 'about', { about: 'direct-marketing' }],
    ['recordings', 'site=sample-court', 'when', { medium: 'cctv', site: 'sample-court' }],
    ['recordings', 'site=team-line&medium=call-recording', 'where', { medium: 'call-recording', site: 'team-line' }],
    ['erasure', 'category=repairs', 'why', { categories: ['repairs'] }],
    ['sharing', 'recipient=police', 'wish', { recipientId: 'police' }],
    ['access', 'category=repairs', 'words', { scope: 'categories', categories: ['repairs'] }],
    ['decision-review', 'decision=rent-risk', 'wish', { decisionId: 'rent-risk' }],
    ['notice-format', 'notice=privacy', 'to', { notice: 'privacy', format: 'standard', language: 'en' }],
  ] as const)('%s?%s goes on at "%s"', (kind, query, step, given) => {
    const start = startAnswers(paths[kind], new URLSearchParams(query), { language: 'en', format: 'standard' });
    expect(start).toMatchObject(given);
    expect(firstStep(paths[kind], start)?.id).toBe(step);
  });

  it('takes nothing from the address that is no field of its own', () => {
    expect(startAnswers(paths.access, new URLSearchParams('details=Pwned&scope=everything'), { language: 'en', format: 'standard' })['details']).toBe('');
  });
});

it('a notice can be asked for by ear, in easy words, on paper and in braille, whatever the landlord has it in', () => {
  const asked = paths['notice-format'].steps.flatMap((step) => step.fields).find((one) => one.name === 'format')?.options;
  expect(Array.isArray(asked) && asked.map((one) => one.value)).toEqual(['standard', 'large-print', 'giant-print', 'audio', 'easy-read', 'paper', 'braille']);
});

describe('a recording', () => {
  const options = { kinds: [], categories: [], purposes: [], recipients: [], recordings: [{ id: 'cctv', kind: 'cctv' as const, name: { text: 'Cameras', language: 'en' }, sites: [], overwrittenAfter: 'P31D' }] };
  const on = (date: string) => overwriteNote({ answers: { medium: 'cctv', ...partsOf('date', date) }, options, today });

  it('says until when it is kept, or that it should be gone', () => {
    expect(on('2026-11-20')).toEqual({ key: 'recordings.kept-until', dates: { date: '2026-12-21' } });
    expect(on('2026-10-01')).toEqual({ key: 'recordings.gone', dates: { date: '2026-11-01' } });
    expect(overwriteNote({ answers: { medium: 'cctv' }, options: undefined, today })).toBeUndefined();
  });

  it.each([['10:00', '11:00', undefined], ['10:00', '11:01', 'recordings.long'], ['23:30', '00:30', 'recordings.over-midnight'], ['', '11:00', undefined]])('from %s to %s says %s', (from, to, key) => {
    expect(spanNote({ answers: { from, to }, options, today })?.key).toBe(key);
  });

  it('has a date that exists and is not ahead', () => {
    const when = recordingsPath.steps.find((step) => step.id === 'when');
    const key = (answers: Answers) => when && faultsOf(when, answers, today)[0]?.key;
    expect(key({ 'date-day': '30', 'date-month': '2', 'date-year': '2026' })).toBe('date.impossible');
    expect(key(partsOf('date', '2026-11-27'))).toBe('date.in-future');
    expect(key({})).toBe('recordings.date.missing');
    expect(key(partsOf('date', today))).toBeUndefined();
  });

  it('asks for a number where it is a call, and for clothes where it is a picture', () => {
    const names = (medium: string) => recordingsPath.steps.flatMap((step) => askedFields(step, { medium })).map((field) => field.name);
    expect(names('call-recording')).toContain('phoneNumbers');
    expect(names('call-recording')).not.toContain('clothingOrVehicle');
    expect(names('cctv')).toEqual(expect.arrayContaining(['site', 'clothingOrVehicle']));
  });
});

it('an answer comes in the form and language that the person prefers, until they say otherwise', () => {
  const start = (format: 'giant-print' | 'braille') => startAnswers(paths.access, new URLSearchParams(), { language: 'ur', format });
  expect(start('giant-print')).toMatchObject({ answerFormat: 'giant-print', answerLanguage: 'ur' });
  expect(start('braille')).toMatchObject({ answerFormat: 'paper', answerLanguage: 'ur' });
  expect(startAnswers(paths['notice-format'], new URLSearchParams(), { language: 'ur', format: 'braille' })).toMatchObject({ format: 'braille', language: 'ur' });
});
