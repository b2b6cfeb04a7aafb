/** One day to put into a calendar. */
export interface CalendarDay {
  /** The same for the same thing: a file taken again replaces the day of the first. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Grows when the day moves. */
  readonly version: number;
  readonly madeAt: Date;
  readonly summary: string;
  /** Of the words. */
  readonly language: string;
  readonly url: string;
}

/** TEXT of RFC 5545 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters may not stand at all. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- these are the characters that the format forbids.
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '');
}

const utf8 = new TextEncoder();
const mostBytes = 75;

/** Lines of at most 75 bytes, continued after a line break and a space (RFC 5545 3.1); never cut inside a letter. */
function folded(line: string): string {
  const parts = [''];
  let bytes = 0;
  for (const letter of line) {
    const length = utf8.encode(letter).length;
    if (bytes + length > mostBytes) {
      parts.push('');
      bytes = 1; // The space that the next line begins with.
    }
    parts[parts.length - 1] += letter;
    bytes += length;
  }
  return parts.join('\r\n ');
}

const plainDate = (date: string): string => date.replaceAll('-', '');

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A calendar file (RFC 5545) with one all-day event that marks nobody as busy. */
export function calendarFile({ id, on, version, madeAt, summary, language, url }: CalendarDay): string {
  const stamp = `${madeAt.toISOString().replaceAll(/[-:]/gu, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyholder//Requests//EN', 'METHOD:PUBLISH',
    'BEGIN:VEVENT', `UID:${escaped(id)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${plainDate(on)}`, `DTEND;VALUE=DATE:${plainDate(dayAfter(on))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`, `URL:${url}`, 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE',
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
