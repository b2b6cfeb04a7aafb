/**
 * What was typed, with 0–9 for the digits of Arabic, Urdu, Bengali and Punjabi keyboards: `۱۹۸۸` is as good a year as `1988`.
 * Each of these scripts has its ten digits in a row; the two of India begin theirs at a six.
 */
export function westernDigits(typed: string): string {
  return typed.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\u09E6-\u09EF\u0A66-\u0A6F]/gu, (digit) => {
    const place = digit.codePointAt(0) ?? 0;
    return String(place % 16 - (place > 0x06FF ? 6 : 0));
  });
}
