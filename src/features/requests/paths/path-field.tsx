import type { ReactNode } from 'react';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { type Answers, chosenOf, type Field, textOf } from './path.ts';
import type { Offer } from './use-offers.tsx';
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

/** Draws one field of a path, with its error above it. */
export function PathField({ field, answers, fault, offer, alone, onAnswer }: PathFieldProps): ReactNode {
  const { t, say } = useWords('requests');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { name, type } = field;
  const label = alone ? <span className="visually-hidden">{say(field.label)}</span> : say(field.label);
  const words = { hint: field.hint && say(field.hint), error: fault && say(fault.key, fault.values), errorPrefix: common.t('error.prefix') };
  const value = textOf(answers, name);
  if (type === 'words') {
    return (
      <TextArea
        {...words} name={name} label={label} value={value} rows={7} limit={field.limit}
        leftWords={(left) => (left < 0 ? t('too-long', { count: -left }) : t('letters-left', { count: left }))}
        onChange={(event) => onAnswer(name, event.target.value)}
      />
    );
  }
  if (!offer.options) return offer.error ? readFailed(offer.error, offer.again) : <Skeleton label={common.t('loading')} rows={5} />;
  if (type === 'radio') return <RadioGroup {...words} legend={label} name={name} value={value} options={offer.options} onChange={(event) => onAnswer(name, event.target.value)} />;
  if (type === 'select') {
    const known = offer.options.some((one) => one.value === value);
    const options = offer.options.map((one) => ({ value: one.value, label: one.text }));
    return <SelectField {...words} label={label} name={name} value={known ? value : ''} options={known ? options : [{ value: '', label: t('choose') }, ...options]} onChange={(event) => onAnswer(name, event.target.value)} />;
  }
  const chosen = chosenOf(answers, name);
  const toggle = (one: string, on: boolean) => onAnswer(name, on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return <CheckboxGroup {...words} legend={label} name={name} value={chosen} options={offer.options} onChange={(event) => toggle(event.target.value, event.target.checked)} />;
}
