const ending = /^(?<stem>.+)_(?<form>zero|one|two|few|many|other)$/u;

/** The plural forms that a language has, in the order of the Unicode rules. */
export const formsOf = (language: string): string[] => {
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

/** A key cut into what it names and its plural form; `undefined` where it has none. */
export function cutPlural(key: string): { stem: string; form: string } | undefined {
  const found = ending.exec(key)?.groups;
  return found ? { stem: found['stem'] ?? '', form: found['form'] ?? '' } : undefined;
}

/** The keys that a language must have for the keys of English: the same, with its own plural forms. */
export function keysNeeded(english: Iterable<string>, language: string): string[] {
  return [...english].flatMap((key) => {
    const plural = cutPlural(key);
    if (!plural) return [key];
    return plural.form === 'other' ? formsOf(language).map((form) => `${plural.stem}_${form}`) : [];
  });
}

/** The English key that a key of another language is checked against. */
export function englishKeyOf(key: string, english: Readonly<Record<string, string>>): string {
  const plural = cutPlural(key);
  return key in english || !plural ? key : `${plural.stem}_other`;
}

/** Whether a form stands for one number only, so that the number may be said in words or left out. */
export function standsForOneNumber(language: string, form: string): boolean {
  const rules = new Intl.PluralRules(language);
  let found = 0;
  for (let number = 0; number <= 200; number += 1) if (rules.select(number) === form) found += 1;
  return found === 1;
}
