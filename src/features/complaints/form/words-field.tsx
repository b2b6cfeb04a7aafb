import { complaintLength } from '#contract/complaints.ts';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface WordsFieldProps {
  readonly name: 'whatHappened' | 'wish';
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly fault: 'missing' | 'long' | undefined;
}

/** What is wrong with the words, if anything. */
export function wordsFault(value: string, needed: boolean): WordsFieldProps['fault'] {
  if (needed && value.trim() === '') return 'missing';
  return value.length > complaintLength ? 'long' : undefined;
}

/** Several lines of own words, with the letters left. */
export function WordsField({ name, value, onType, fault }: WordsFieldProps) {
  const { t, say } = useWords('complaints');
  const common = useWords('common');
  const key = name === 'wish' ? 'wish' : 'happened';
  return (
    <TextArea
      name={name} label={say(`form.${key}`)} hint={say(`form.${key}.hint`)} value={value} limit={complaintLength} rows={name === 'wish' ? 4 : 8} onChange={(event) => onType(event.target.value)}
      leftWords={(left) => (left < 0 ? t('form.over', { count: -left }) : t('form.left', { count: left }))}
      error={fault && (fault === 'missing' ? say('form.happened.missing') : say('form.happened.long', { count: value.length - complaintLength }))} errorPrefix={common.t('error.prefix')}
    />
  );
}
