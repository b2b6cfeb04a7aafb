import { describe, expect, it } from 'vitest';
import { testPack, testVocabularies } from '#tests/support/test-pack.ts';
import { shippedLaw } from '../law-data.ts';
import { noDeadContacts, noDeadLaw } from './dead-law.ts';

const english = (version: string) => ({ language: 'en', madeFrom: version, draft: false });
const contextOf = (whole: string, from = '2026-01-01') => ({
  pack: {
    ...testPack, texts: { 'privacy/v1/en': { title: 'Privacy', summary: 'Short.', whole }, 'privacy/v2/en': { title: 'Privacy', summary: 'Short.', whole: 'Fine.' } },
    notices: [{ id: 'privacy', fact: testPack.organisation.fact, versions: [{ version: 'v1', from, languages: [english('v1')] }, { version: 'v2', from: '2026-11-01', languages: [english('v2')] }] }],
  },
  law: shippedLaw, vocabularies: testVocabularies, grade: () => 0,
});

describe('law that is gone', () => {
  it.each(shippedLaw.dead.terms)('is found: $id', ({ id, example, endedOn }) => {
    expect(noDeadLaw(contextOf(example, '2026-10-01')).filter((one) => one.message.includes(`(${id}:`))).toHaveLength(1);
    expect(noDeadLaw(contextOf(example, endedOn)), 'a version that began while it was law').toEqual([]);
  });

  it.each([
    'This right is in section 164A of the Data Protection Act 2018.', 'You never have to put it in writing.', 'The Probation Service gets it.', 'We answer within one month.', 'We tell you within 30 days that we have your complaint.',
    'It is free.', 'HM Revenue and Customs gets it.', 'The law calls them special category data.', 'Facts about crime are a class of their own in law. They do not belong to the special categories.',
    'We cannot let you a home without your name and a way to reach you.', 'West Yorkshire Police looks into crime.', 'We are in the regulator’s register under number Z5198854.', 'We ask for a yes before we send you news.',
  ])('is not found in "%s"', (sentence) => {
    expect(noDeadLaw(contextOf(sentence))).toEqual([]);
  });

  it('may be named where a notice tells what changed', () => {
    expect(noDeadLaw(contextOf('## What changed\n\nIt no longer names the Data Protection Act 1998.'))).toEqual([]);
  });
});

describe('numbers and mailboxes that nobody answers', () => {
  it.each(shippedLaw.dead.contacts)('are found, however they are written: $value', ({ value }) => {
    expect(noDeadContacts(contextOf(`Reach it at ${value.startsWith('@') ? 'office' : ''}${value}.`))).toHaveLength(1);
    expect(noDeadContacts(contextOf(`Reach it at ${value.startsWith('@') ? 'office' : ''}${value.replaceAll(' ', '')}.`))).toHaveLength(1);
  });
});
