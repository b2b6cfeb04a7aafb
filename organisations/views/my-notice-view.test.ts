import { describe, expect, it } from 'vitest';
import { myNotice } from '#contract/my-notice.ts';
import { organisationsHere, readPack, readVocabularies } from '#server/packs/read-pack.ts';
import type { ImportResident, ImportTenancy } from '#contract/import-line.ts';
import { standingOf } from '../acts/standing.ts';
import { knownPeople } from '../sample/known-people.ts';
import { sampleLines } from '../sample/sample-lines.ts';
import { wordsFor } from '../words.ts';
import type { RecordedChoiceEvent } from './choice-view.ts';
import { myNoticeView, type NoticeRecord } from './my-notice-view.ts';

const vocabularies = readVocabularies();
const today = '2026-11-22';

function recordOf(lines: readonly (ImportResident | ImportTenancy)[], who: keyof typeof knownPeople): NoticeRecord {
  const person = lines.find((one) => one.type === 'resident' && one.portalReference === knownPeople[who].portalReference) as ImportResident;
  const choices = person.choices.map((one): RecordedChoiceEvent => ({ ...one, decidedAt: one.at, effectiveAt: one.at, receivedAt: one.at, receiptId: null }));
  const homes = lines.flatMap((one) => (one.type === 'tenancy' && person.tenancies.includes(one.reference) ? [one] : []));
  return { items: person.items, choices, standing: standingOf(homes, person.items.map((one) => one.category)) };
}

describe.each(organisationsHere())('notices of %s beside a record', (name) => {
  const pack = readPack(name);
  const lines = [...sampleLines(pack, { residents: Object.keys(knownPeople).length })];

  it.each(pack.notices.map((one) => one.id))('%s is as the contract says, for a tenant, a leaseholder and an applicant, in every language', (notice) => {
    for (const who of ['tenant', 'leaseholder', 'applicant', 'everything'] as const) {
      for (const language of pack.organisation.languages) {
        const view = myNoticeView(notice, recordOf(lines, who), { pack, words: wordsFor(pack, vocabularies, language), today }, language);
        expect(myNotice.safeParse(view).error?.issues ?? [], `${who} ${language}`).toEqual([]);
        expect(view?.sections.filter((one) => one.title.text === '')).toEqual([]);
      }
    }
  });
});

describe('a notice beside a record', () => {
  const pack = readPack('new-park-village');
  const lines = [...sampleLines(pack, { residents: Object.keys(knownPeople).length })];
  const viewOf = (who: keyof typeof knownPeople, language = 'en') => myNoticeView('privacy', recordOf(lines, who), { pack, words: wordsFor(pack, vocabularies, language), today }, language)!;
  const meantOf = (who: keyof typeof knownPeople) => Object.fromEntries(viewOf(who).sections.filter((one) => one.meant !== 'everyone').map((one) => [one.id, one.meant]));

  it('tells each person which parts are meant for them', () => {
    expect(meantOf('tenant')).toMatchObject({ 'if-you-rent-from-us': 'you', 'if-you-own-a-lease': 'others', 'if-you-work-for-us-or-want-to': 'others', 'if-you-supply-us': 'others' });
    expect(meantOf('leaseholder')).toMatchObject({ 'if-you-rent-from-us': 'others', 'if-you-own-a-lease': 'you' });
    expect(meantOf('applicant')).toMatchObject({ 'if-you-rent-from-us': 'others', 'if-you-apply-for-a-home': 'you' });
  });

  it('counts all facts of a category, and names one of each kind, five at most', () => {
    const categories = viewOf('everything').sections.flatMap((one) => one.categories);
    expect(categories.some((one) => one.itemCount > 5)).toBe(true);
    for (const { id, items } of categories) {
      expect(items.length, id).toBeLessThanOrEqual(5);
      expect(new Set(items.map((one) => one.label.text)).size, id).toBe(items.length);
    }
  });

  it('leaves out who gets nothing of the person’s', () => {
    const getting = (who: keyof typeof knownPeople) => viewOf(who).sections.flatMap((one) => one.recipients);
    expect(getting('applicant').length).toBeLessThan(getting('everything').length);
    expect(getting('applicant').every((one) => one.itemCount > 0)).toBe(true);
  });

  it('says in which languages it is there, keeps the anchors in each, and tells the sections in English where the whole is not translated', () => {
    const { texts } = pack;
    const summaryAlone = { ...pack, texts: { ...texts, 'privacy/v2/pl': { title: 'Informacja', summary: 'Krótko', whole: null } } };
    const view = myNoticeView('privacy', recordOf(lines, 'tenant'), { pack: summaryAlone, words: wordsFor(pack, vocabularies, 'pl'), today }, 'pl')!;
    expect(view.texts.find((one) => one.language === 'pl')).toEqual({ language: 'pl', whole: false, draft: true });
    expect(view.texts.find((one) => one.language === 'en')).toEqual({ language: 'en', whole: true, draft: false });
    expect(new Set(view.sections.map((one) => one.title.language))).toEqual(new Set(['en']));
    const urdu = viewOf('tenant', 'ur');
    expect(new Set(urdu.sections.map((one) => one.title.language))).toEqual(new Set(['ur']));
    expect(urdu.sections.map((one) => one.id)).toEqual(viewOf('tenant').sections.map((one) => one.id));
  });

  it('knows no notice that the landlord does not have', () => {
    expect(myNoticeView('none', recordOf(lines, 'tenant'), { pack, words: wordsFor(pack, vocabularies, 'en'), today }, 'en')).toBeUndefined();
  });
});
