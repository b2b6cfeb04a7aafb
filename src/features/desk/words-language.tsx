import { SelectField } from '#src/components/select-field.tsx';
import { languages, nameOfLanguage } from '#src/i18n/languages.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** In which language staff write to a person: theirs to begin with. Their page reads the words out in it, whatever its own language is. */
export function WordsLanguage({ id, value, onChange }: { readonly id: string; readonly value: string; readonly onChange: (language: string) => void }) {
  const { say } = useWords('desk-more');
  const options = languages.includes(value) ? languages : [value, ...languages];
  if (!useMoreWords('desk-more')) return null;
  return <SelectField id={id} name={id} label={say('words-in')} value={value} onChange={(event) => onChange(event.currentTarget.value)} options={options.map((one) => ({ value: one, label: nameOfLanguage(one) }))} />;
}
