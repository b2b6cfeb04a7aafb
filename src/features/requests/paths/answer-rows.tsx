import type { SummaryRow } from '#src/components/summary-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useAnswerWords } from './answer-words.tsx';
import type { Answers, Field, Path, Step } from './path.ts';
import { askedFields, askedSteps } from './way.ts';

/** What was answered, row by row. With `change` each row has a way back to its question. */
export function useAnswerRows(path: Path, answers: Answers, change?: (step: string) => string): readonly SummaryRow[] {
  const { t, say } = useWords('requests');
  const words = useAnswerWords(answers);
  const rowOf = (step: Step, field: Field): SummaryRow => {
    const row = { label: say(field.label), value: words(field) };
    return change ? { ...row, change: { href: change(step.id), words: t('check.change'), hidden: t(field.label) } } : row;
  };
  return askedSteps(path, answers).flatMap((step) => askedFields(step, answers).map((field) => rowOf(step, field)));
}
