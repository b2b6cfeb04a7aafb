import { directionOf } from './direction.ts';
import { useLanguage } from './language-context.ts';

/** Words that came from the API with their language: marked with `lang` and `dir` where it is not the page's. */
export function ForeignText({ words }: { words: { readonly text: string; readonly language: string } }) {
  const language = useLanguage();
  if (words.language === language) return words.text;
  return <span lang={words.language} dir={directionOf(words.language)}>{words.text}</span>;
}
