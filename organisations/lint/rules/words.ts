import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';
import { vocabularyKeys } from '../vocabulary-keys.ts';

/** Every id has words in every language that the landlord offers. Without English a page fails; without another language it shows English, marked. */
export const everyIdHasWords: LintRule = ({ pack, vocabularies }) => {
  const keys = vocabularyKeys(pack);
  return [...new Set(['en', ...pack.organisation.languages])].flatMap((language) => {
    const missing = keys.filter((key) => !(pack.words[language]?.[key] ?? vocabularies[language]?.[key]));
    return missing.map((key) => findingIn(`words/${language}.json`, language === 'en' ? 'error' : 'warning')(
      'words-missing', key, language === 'en' ? 'has no words' : `has no words in ${language}, so people see English`,
      `Write it in organisations/${pack.organisation.id}/words/${language}.json, or in locales/${language}/vocabulary.json if every landlord can use it.`,
    ));
  });
};

/** Words of its own that nothing names are left over, or belong to a misspelt id. */
export const ownWordsAreUsed: LintRule = ({ pack }) => {
  const keys = new Set(vocabularyKeys(pack));
  return Object.entries(pack.words).flatMap(([language, words]) => Object.keys(words).filter((key) => !keys.has(key)).map((key) => findingIn(`words/${language}.json`)(
    'words-unused', key, 'names nothing in this pack', 'Take it out, or correct the key.',
  )));
};
