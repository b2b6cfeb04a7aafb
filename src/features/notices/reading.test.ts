import { describe, expect, it } from 'vitest';
import type { MyNotice } from '#contract/my-notice.ts';
import { readingOf } from './reading.ts';

const notice: MyNotice = {
  id: 'privacy', title: { text: 'Privacy notice', language: 'en' }, version: 'v2', from: '2026-11-02', before: null, sections: [], others: [], easyWords: ['en', 'ur'],
  texts: [{ language: 'en', whole: true, draft: false }, { language: 'ur', whole: true, draft: true }, { language: 'ro', whole: false, draft: true }],
};

describe('how a notice is read', () => {
  it('follows the print that the person wants', () => {
    expect(readingOf(notice, { language: 'en', format: 'large-print' }, 'en').href).toBe('/en/notices/privacy/v2/large-print');
    expect(readingOf(notice, { language: 'en', format: 'giant-print' }, 'en').href).toBe('/en/notices/privacy/v2/giant-print');
    expect(readingOf(notice, { language: 'en', format: 'audio' }, 'en').href).toBe('/en/notices/privacy/v2');
  });

  it('follows the language that the person wants, whatever language the page is in', () => {
    expect(readingOf(notice, { language: 'ur', format: 'standard' }, 'en')).toMatchObject({ href: '/ur/notices/privacy/v2', there: 'whole', draft: true });
    expect(readingOf(notice, { language: 'ro', format: 'standard' }, 'ro')).toMatchObject({ href: '/ro/notices/privacy/v2', there: 'summary' });
  });

  it('stays in the language of the page and says so where the notice is not there in what the person wants', () => {
    expect(readingOf(notice, { language: 'bn', format: 'standard' }, 'en')).toMatchObject({ wanted: 'bn', there: 'none', href: '/en/notices/privacy/v2' });
  });

  it('takes the language of the page where nothing is known of the person', () => {
    expect(readingOf(notice, undefined, 'ur')).toMatchObject({ wanted: 'ur', format: 'standard', href: '/ur/notices/privacy/v2' });
  });

  it('leads to the easy words where the person wants them, in the nearest language that has them', () => {
    expect(readingOf(notice, { language: 'ur', format: 'easy-read' }, 'en').easyHref).toBe('/ur/notices/privacy/easy-words');
    expect(readingOf(notice, { language: 'bn', format: 'easy-read' }, 'bn').easyHref).toBe('/en/notices/privacy/easy-words');
    expect(readingOf({ ...notice, easyWords: [] }, { language: 'en', format: 'easy-read' }, 'en').easyHref).toBeNull();
    expect(readingOf(notice, { language: 'en', format: 'standard' }, 'en').easyHref).toBeNull();
  });
});
