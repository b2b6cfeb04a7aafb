const code = /^(?:\S+|\d{4}-\d\d-\d\dT[\d:.]+Z)$/u;

/** The words that a person wrote themselves in what they sent: texts with a space in them. Codes, dates and ids are none. */
export function ownWords(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() !== '' && !code.test(value.trim()) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(ownWords);
}
