import { useQuery } from '@tanstack/react-query';
import { InfoIcon } from '#src/components/icons.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { requestOptionsQuery } from '../requests.query.ts';
import type { Answers, Field } from './path.ts';

/** Something to know about an answer, said when it is given; it holds nothing up. */
export function FieldNote({ field, answers, today }: { field: Field; answers: Answers; today: string }) {
  const { say, language } = useWords('requests');
  const { date } = useDates();
  const options = useQuery(requestOptionsQuery(language)).data;
  if (!field.note) return null;
  const note = field.note({ answers, options, today });
  const dates = Object.fromEntries(Object.entries(note?.dates ?? {}).map(([name, value]) => [name, date(value)]));
  return <p className="field-note" role="status">{note && <><InfoIcon /><span>{say(note.key, dates)}</span></>}</p>;
}
