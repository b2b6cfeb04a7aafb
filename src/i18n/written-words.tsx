import { ForeignText } from './foreign-text.tsx';

/** Words that somebody wrote, in their language where it is known: then they are set and read aloud in it. */
export function WrittenWords({ text, language }: { readonly text: string; readonly language: string | undefined }) {
  return language === undefined ? text : <ForeignText words={{ text, language }} />;
}
