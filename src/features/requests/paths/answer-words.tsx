import type { ReactNode } from 'react';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { dateOf } from './date-parts.ts';
import { type Answers, chosenOf, type Field, textOf } from './path.ts';
import { useOffers } from './use-offers.tsx';
import { isEmpty } from './way.ts';

/** Says an answer as the person gave it: the words of what was chosen, own words as they stand. What is not known by name is left as it is. */
export function useAnswerWords(answers: Answers): (field: Field) => ReactNode {
  const { say } = useWords('requests');
  const { date } = useDates();
  const offer = useOffers(answers);
  return (field) => {
    const { name, type } = field;
    if (isEmpty(field, answers)) return <span className="quiet">{say('answer.none')}</span>;
    const text = textOf(answers, name);
    if (type === 'words' || type === 'line' || type === 'time') return <span className="own-words"><bdi>{text}</bdi></span>;
    if (type === 'date') return date(dateOf(answers, name) ?? '');
    if (type === 'yes-no') return say(text === 'yes' ? 'answer.yes' : 'answer.no');
    const { options } = offer(field);
    const label = (value: string): ReactNode => options?.find((one) => one.value === value)?.label ?? <bdi>{value}</bdi>;
    if (type !== 'checkboxes') return label(text);
    return <ul>{chosenOf(answers, name).map((value) => <li key={value}>{label(value)}</li>)}</ul>;
  };
}
