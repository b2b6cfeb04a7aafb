import { useId, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { fieldIds } from './field-ids.ts';

type TextFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'size'> & {
  /** How long an answer looks: the width is a hint to the person, never a limit. */
  width?: 'short' | 'medium' | 'full' | undefined;
};

/**
 * One line of text. Takes what react-hook-form's `register` returns; the id is the name unless one is given,
 * so that the error summary can link to it. Browsers write fields that they may complete to disk, in clear, with the open tabs and as suggestions
 * for whoever types next: they may only where a field asks for it (bar S1).
 */
export function TextField({ label, hint, error, errorPrefix, width = 'full', className, ...input }: TextFieldProps) {
  const ownId = useId();
  const id = input.id ?? input.name ?? ownId;
  const ids = fieldIds({ id, hint, error, describedBy: input['aria-describedby'] });
  return (
    <FieldFrame id={id} {...ids} label={label} hint={hint} error={error} errorPrefix={errorPrefix}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        id={id}
        className={classNames('input', `input-${width}`, className)}
        aria-describedby={ids.describedBy}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
