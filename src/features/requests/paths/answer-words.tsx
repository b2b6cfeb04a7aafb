import type { ReactNode } from 'react';
import { useWords } from '#src/i18n/use-words.tsx';
import { type Answers, chosenOf, type Field, textOf } from './path.ts';
import { useOffers } from './use-offers.tsx';

/** Says an answer as the person gave it: the words of what was chosen, own words as they stand. What is not known by name is left as it is. */
export function useAnswerWords(): (field: Field, answers: Answers) => ReactNode {
  const { say } = useWords('requests');
  const offer = useOffers();
  return (field, answers) => {
    const chosen = field.type === 'checkboxes' ? chosenOf(answers, field.name) : [textOf(answers, field.name)].filter(Boolean);
    if (chosen.length === 0) return <span className="quiet">{say('answer.none')}</span>;
    if (field.type === 'words') return <span className="own-words"><bdi>{chosen[0]}</bdi></span>;
    const { options } = offer(field);
    const label = (value: string): ReactNode => options?.find((one) => one.value === value)?.label ?? <bdi>{value}</bdi>;
    return chosen.length === 1 ? label(chosen[0] ?? '') : <ul>{chosen.map((value) => <li key={value}>{label(value)}</li>)}</ul>;
  };
}
