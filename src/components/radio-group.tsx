import { useId, type ComponentProps } from 'react';
import { FieldSet, type FieldSetWords } from './field-set.tsx';
import { OptionList, type Option } from './option-list.tsx';

type RadioGroupProps = FieldSetWords & Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'> & {
  options: readonly Option[];
  value?: string | undefined;
  defaultValue?: string | undefined;
};

/** One answer out of a few, all of them to be seen. Takes what `register` returns, or `value` and `onChange`. */
export function RadioGroup({ legend, hint, error, errorPrefix, options, value, defaultValue, id, ...input }: RadioGroupProps) {
  const ownId = useId();
  const base = id ?? input.name ?? ownId;
  return (
    <FieldSet id={base} legend={legend} hint={hint} error={error} errorPrefix={errorPrefix}>
      <OptionList
        {...input}
        type="radio"
        id={base}
        name={input.name ?? base}
        options={options}
        chosen={value === undefined ? undefined : [value]}
        initiallyChosen={defaultValue === undefined ? undefined : [defaultValue]}
      />
    </FieldSet>
  );
}
