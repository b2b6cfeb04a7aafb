import { londonTime } from '#domain/clock/london-time.ts';
import { fillWords } from './fill-words.ts';
import { wordsAtHand, type WordFile } from './word-store.ts';

type Length = 'full' | 'long' | 'short';

const parts: Record<Length, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
};

/** Where no words are at hand: what the device's own date data says, in British order and without commas in English. */
function fromDevice(noon: Date, language: string, length: Length): string {
  const said = new Intl.DateTimeFormat(`${language}-GB`, { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...parts[length] }).format(noon);
  return language === 'en' ? said.replace(/^(\p{L}+),/u, '$1') : said;
}

const nameIn = (names: string | undefined, index: number): string => names?.split(' / ')[index] ?? '';

function fromWords(noon: Date, words: WordFile, pattern: string): string {
  const values = { weekday: nameIn(words['date.weekdays'], noon.getUTCDay()), day: String(noon.getUTCDate()), month: nameIn(words['date.months'], noon.getUTCMonth()), year: String(noon.getUTCFullYear()) };
  return fillWords(pattern, values, 'en', 'ltr');
}

/**
 * A Europe/London calendar date (`YYYY-MM-DD`) in words: Gregorian, in the digits that letters here use. The device's time zone never moves it.
 * Names and order come from our own words: browsers have no date data for Welsh and Somali, and broken data for Punjabi.
 */
export function sayDate(date: string, language: string, length: Length = 'full'): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const words = wordsAtHand(language, 'common');
  const pattern = words?.[`date.${length}`];
  return words && pattern ? fromWords(noon, words, pattern) : fromDevice(noon, language, length);
}

/** The Europe/London calendar date of an instant, in words. */
export function sayDay(instant: string, language: string, length: Length = 'full'): string {
  return sayDate(londonTime(Date.parse(instant)).slice(0, 10), language, length);
}

/** The time of day of an instant in Europe/London: "14:05". */
export function sayTime(instant: string): string {
  return londonTime(Date.parse(instant)).slice(11);
}
