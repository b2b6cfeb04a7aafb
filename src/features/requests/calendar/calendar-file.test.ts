import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarDay } from './calendar-file.ts';

const day: CalendarDay = {
  id: '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11@localhost', on: '2026-12-31', version: 3, madeAt: new Date('2026-11-26T09:05:07.123Z'), language: 'en',
  summary: 'Amplius: answer to R-2345 due', url: 'http://localhost/en/requests/8f14e45f',
};

/** Lines as a calendar reads them: unfolded. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string): string => {
  const line = linesOf(file).find((one) => one.startsWith(name)) ?? '';
  return line.slice(line.indexOf(':') + 1);
};
const unescaped = (text: string): string => text.replaceAll(/\\(.)/gu, (_all, letter: string) => (letter === 'n' ? '\n' : letter));

describe('a calendar file', () => {
  it('holds one whole day, also over the end of a year', () => {
    const file = calendarFile(day);
    expect(linesOf(file)).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyholder//Requests//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11@localhost',
      'DTSTAMP:20261126T090507Z', 'SEQUENCE:3', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY;LANGUAGE=en:Amplius: answer to R-2345 due',
      'URL:http://localhost/en/requests/8f14e45f', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('takes a leap day for what it is', () => {
    expect(valueOf(calendarFile({ ...day, on: '2028-02-28' }), 'DTEND')).toBe('20280229');
  });

  it('escapes what would end a value, so that nothing can be slipped in', () => {
    const file = calendarFile({ ...day, summary: 'One; two, three\\four\nEND:VEVENT' });
    expect(file).toContain(String.raw`One\; two\, three\\four\nEND:VEVENT`);
    expect(linesOf(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('gives every text back as it was, in lines of 75 bytes at most, whatever the script', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('آپ کا جواب '.repeat(20), '🏠'.repeat(60), 'x'.repeat(75), 'x'.repeat(66)));
    fc.assert(fc.property(words, (summary) => {
      const file = calendarFile({ ...day, summary });
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\uFFFD'.repeat(2));
      // oxlint-disable-next-line no-control-regex -- what the format forbids is left out.
      expect(unescaped(valueOf(file, 'SUMMARY'))).toBe(summary.replaceAll(/\r\n|\r/gu, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ''));
    }));
  });

  it('ends every line with a carriage return and a line feed', () => {
    expect(calendarFile(day).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});
