/** How a language is written, as far as a check can hold it. */
export interface LanguageRules {
  readonly script: 'Latin' | 'Arabic' | 'Gurmukhi' | 'Bengali';
  readonly fullStop: string;
  readonly question: string;
  /** Signs that belong to other scripts or habits. */
  readonly foreignSigns: RegExp;
  /** Opening and closing quotation marks; no others. */
  readonly quotes: readonly [string, string];
  /** Letters that look right and are not: those of a neighbour, which search and screen readers take for others. */
  readonly wrongLetters?: RegExp;
  readonly apostrophe?: "'" | '’';
}

const latin = { script: 'Latin', fullStop: '.', question: '?', foreignSigns: /[؟،؛۔।]/u } as const;

/** Digits are those of house numbers and phone numbers in every language, so they are no matter of the script. */
export const languageRules: Readonly<Record<string, LanguageRules>> = {
  en: { ...latin, quotes: ['"', '"'], apostrophe: "'" },
  cy: { ...latin, quotes: ['“', '”'], apostrophe: '’' },
  pl: { ...latin, quotes: ['„', '”'] },
  // Romanian has letters with a comma below; those with a cedilla are Turkish.
  ro: { ...latin, quotes: ['„', '”'], wrongLetters: /[şţŞŢ]/u },
  so: { ...latin, quotes: ['“', '”'], apostrophe: "'" },
  pt: { ...latin, quotes: ['“', '”'] },
  ur: { script: 'Arabic', fullStop: '۔', question: '؟', foreignSigns: /[,;?।]/u, quotes: ['“', '”'], wrongLetters: /[يكهىةۀ]/u },
  ar: { script: 'Arabic', fullStop: '.', question: '؟', foreignSigns: /[,;?۔।]/u, quotes: ['«', '»'], wrongLetters: /[یکہھےںگچپٹڈڑۃ]/u },
  pa: { script: 'Gurmukhi', fullStop: '।', question: '?', foreignSigns: /[؟،؛۔]/u, quotes: ['“', '”'] },
  bn: { script: 'Bengali', fullStop: '।', question: '?', foreignSigns: /[؟،؛۔]/u, quotes: ['“', '”'] },
};
