import type { ReactNode } from 'react';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { DateField } from '#src/components/date-field.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { dateParts, partOf } from './date-parts.ts';
import { type Answers, chosenOf, type Field, textOf } from './path.ts';
import { isNoneAlone, type Offer } from './use-offers.tsx';
import type { Fault } from './way.ts';

interface PathFieldProps {
  readonly field: Field;
  readonly answers: Answers;
  readonly fault: Fault | undefined;
  readonly offer: Offer;
  /** The title of the page is its question already: the label is for screen readers. */
  readonly alone: boolean;
  readonly onAnswer: (name: string, value: string | readonly string[]) => void;
}

const typed = (onAnswer: PathFieldProps['onAnswer'], name: string) => (event: { target: { value: string } }): void => onAnswer(name, event.target.value);

/** Draws one field of a path, with its error above it. */
export function PathField({ field, answers, fault, offer, alone, onAnswer }: PathFieldProps): ReactNode {
  const { t, say } = useWords('requests');
  const asking = useWords('asking');
  const common = useWords('common');
  const { readFailed, reachUs } = useAppActs();
  const { name, type } = field;
  const label = alone ? <span className="visually-hidden">{say(field.label)}</span> : say(field.label);
  const words = { hint: field.hint && say(field.hint), error: fault && say(fault.key, fault.values), errorPrefix: common.t('error.prefix') };
  const given = { ...words, name, value: textOf(answers, name), onChange: typed(onAnswer, name) };
  const input = { ...given, label };
  switch (type) {
    case 'hidden': return null;
    case 'words': return <TextArea {...input} rows={7} limit={field.limit} leftWords={(left) => (left < 0 ? t('too-long', { count: -left }) : t('letters-left', { count: left }))} />;
    case 'line': return <TextField {...input} />;
    case 'time': return <TextField {...input} type="time" width="medium" dir="ltr" />;
    case 'date': {
      const [day, month, year] = dateParts.map((part) => ({ label: t(`date.${part}`), value: textOf(answers, partOf(name, part)), onChange: typed(onAnswer, partOf(name, part)) }));
      return day && month && year && <DateField {...words} id={name} legend={label} day={day} month={month} year={year} />;
    }
    case 'yes-no': return <RadioGroup {...given} legend={label} options={[{ value: 'yes', label: say('answer.yes') }, { value: 'no', label: say('answer.no') }]} />;
    default:
  }
  if (!offer.options) return offer.error ? readFailed(offer.error, offer.again) : <Skeleton label={common.t('loading')} rows={5} />;
  if (isNoneAlone(field, offer)) return <p>{asking.say('offer.none')}</p>;
  if (offer.options.length === 0) return <><p>{asking.say('offer.empty')}</p>{reachUs}</>;
  if (type === 'radio') return <RadioGroup {...given} legend={label} options={offer.options} />;
  if (type === 'select') {
    const known = offer.options.some((one) => one.value === input.value);
    const options = offer.options.map((one) => ({ value: one.value, label: one.text }));
    return <SelectField {...input} value={known ? input.value : ''} options={known ? options : [{ value: '', label: t('choose') }, ...options]} />;
  }
  const chosen = chosenOf(answers, name);
  const toggle = (one: string, on: boolean) => onAnswer(name, on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return <CheckboxGroup {...words} legend={label} name={name} value={chosen} options={offer.options} onChange={(event) => toggle(event.target.value, event.target.checked)} />;
}
