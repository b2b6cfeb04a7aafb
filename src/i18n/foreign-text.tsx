import { directionOf } from './direction.ts';
import { useLanguage } from './language-context.ts';

/** Words that came from the API with their language: marked with `lang` and `dir` where it is not the page's. */
export function ForeignText({ words }: { words: { readonly text: string; readonly language: string } }) {
  const { text, language } = words;
  return language === useLanguage() ? text : <span lang={language} dir={directionOf(language)}>{text}</span>;
}
