import { useId, type ComponentProps } from 'react';
import { FieldSet, type FieldSetWords } from './field-set.tsx';
import { OptionList, type Option } from './option-list.tsx';

type CheckboxGroupProps = FieldSetWords & Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'> & {
  options: readonly Option[];
  value?: readonly string[] | undefined;
  defaultValue?: readonly string[] | undefined;
};

/** Any number of answers. Takes what `register` returns, or `value` and `onChange`. */
export function CheckboxGroup({ legend, hint, error, errorPrefix, options, value, defaultValue, id, ...input }: CheckboxGroupProps) {
  const ownId = useId();
  const base = id ?? input.name ?? ownId;
  return (
    <FieldSet id={base} legend={legend} hint={hint} error={error} errorPrefix={errorPrefix}>
      <OptionList {...input} type="checkbox" id={base} options={options} chosen={value} initiallyChosen={defaultValue} />
    </FieldSet>
  );
}
