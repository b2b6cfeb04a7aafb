import { useId, type ComponentProps } from 'react';
import { FieldSet, type FieldSetWords } from './field-set.tsx';
import { fieldIds } from './field-ids.ts';

type DatePart = Omit<ComponentProps<'input'>, 'size'> & { label: string };

type DateFieldProps = FieldSetWords & {
  id?: string | undefined;
  /** Each takes what `register` returns, beside its label. The parts are always in this order: nobody has to guess. */
  day: DatePart;
  month: DatePart;
  year: DatePart;
};

/** A date the person knows by heart, as three plain inputs: faster and surer than a calendar to tap through. The browser keeps none of it (see `TextField`). */
export function DateField({ id, legend, hint, error, errorPrefix, day, month, year }: DateFieldProps) {
  const ownId = useId();
  const base = id ?? ownId;
  const ids = fieldIds({ id: base, hint, error });
  const parts = [
    { key: 'day', part: day, size: 2 },
    { key: 'month', part: month, size: 2 },
    { key: 'year', part: year, size: 4 },
  ];
  return (
    <FieldSet id={base} role="group" legend={legend} hint={hint} error={error} errorPrefix={errorPrefix}>
      <div className="date-parts">
        {parts.map(({ key, part: { label, ...input }, size }) => {
          const partId = input.id ?? `${base}-${key}`;
          return (
            <div key={key} className="date-part">
              <label htmlFor={partId}>{label}</label>
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={size}
                dir="ltr"
                {...input}
                id={partId}
                className={`input input-digits-${size}`}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? ids.errorId : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldSet>
  );
}
