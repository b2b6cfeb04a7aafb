/** Words of letters and messages by language: `locales/<language>/letters.json`, flat keys. */
export type Letters = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words of a letter with values put in; English where the language lacks them. @throws an error for a key that English lacks too */
export function letterWords(letters: Letters, language: string, key: string, values: Readonly<Record<string, string>>): string {
  const words = letters[language]?.[key] ?? letters['en']?.[key];
  if (words === undefined) throw new Error(`no words for the letter ${key}`);
  return words.replaceAll(/\{\{(\w+)\}\}/gu, (all, name: string) => values[name] ?? all);
}
