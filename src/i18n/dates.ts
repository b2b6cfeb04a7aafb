type Length = 'full' | 'long' | 'short';

const parts: Record<Length, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
};

/** British conventions in every language, the Gregorian calendar, and the digits that letters here use. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language.includes('-') ? language : `${language}-GB`, { calendar: 'gregory', numberingSystem: 'latn', ...options });
}

/** "Tuesday 29 December 2026": British letters set no comma after the day of the week, some versions of the date data do. */
function spoken(format: Intl.DateTimeFormat, date: Date, language: string): string {
  const said = format.format(date);
  return language === 'en' ? said.replace(/^(\p{L}+),/u, '$1') : said;
}

/** A Europe/London calendar date (`YYYY-MM-DD`) in words. The device's time zone never moves it. */
export function sayDate(date: string, language: string, length: Length = 'full'): string {
  return spoken(formatter(language, { timeZone: 'UTC', ...parts[length] }), new Date(`${date}T12:00:00Z`), language);
}

/** The Europe/London calendar date of an instant, in words. */
export function sayDay(instant: string, language: string, length: Length = 'full'): string {
  return spoken(formatter(language, { timeZone: 'Europe/London', ...parts[length] }), new Date(instant), language);
}

/** The time of day of an instant in Europe/London: "14:05". */
export function sayTime(instant: string, language: string): string {
  return formatter(language, { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}
