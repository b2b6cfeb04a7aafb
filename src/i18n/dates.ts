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

/** Languages whose dates are said as British letters say them: day of the week, day, month, year, and no commas. Their date data has other habits in some versions, or none for Britain. */
const plainOrder = new Set(['en', 'cy', 'ur', 'pa', 'bn', 'so']);
const order = ['weekday', 'day', 'month', 'year'] as const;

/** "Tuesday 29 December 2026", "dydd Mawrth 29 Rhagfyr 2026". */
function spoken(format: Intl.DateTimeFormat, date: Date, language: string): string {
  if (!plainOrder.has(language)) return format.format(date);
  const found = format.formatToParts(date);
  const said = order.flatMap((type) => found.filter((part) => part.type === type).map((part) => part.value)).join(' ');
  // Within a Welsh sentence the day of the week has no capital.
  return language === 'cy' ? said.replace(/^Dydd/u, 'dydd') : said;
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
