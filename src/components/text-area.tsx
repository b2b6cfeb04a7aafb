import { useEffect, useId, useState, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { fieldIds } from './field-ids.ts';

type TextAreaProps = FieldWords & ComponentProps<'textarea'> & {
  /** The most characters the answer may have. Typing on is allowed, so that nothing is lost; the words say how much is over. */
  limit?: number | undefined;
  /** The words for what is left; a negative number is what is over. */
  leftWords?: ((left: number) => string) | undefined;
};

/** Several lines of text, with the number of characters left. The number is spoken only after a pause in typing. Browsers keep no copy of the words (see `TextField`). */
export function TextArea({ label, hint, error, errorPrefix, limit, leftWords, className, onInput, ...input }: TextAreaProps) {
  const ownId = useId();
  const id = input.id ?? input.name ?? ownId;
  const countId = `${id}-count`;
  const [typed, setTyped] = useState(String(input.defaultValue ?? '').length);
  // A value may come later than the field, from the device.
  const length = input.value === undefined ? typed : String(input.value).length;
  const words = limit !== undefined && leftWords ? leftWords(limit - length) : undefined;
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (words === undefined) return;
    const timer = setTimeout(() => setSpoken(length > 0 ? words : ''), 1000);
    return () => clearTimeout(timer);
  }, [words, length]);
  const ids = fieldIds({ id, hint, error, describedBy: words === undefined ? undefined : countId });
  return (
    <FieldFrame id={id} {...ids} label={label} hint={hint} error={error} errorPrefix={errorPrefix}>
      <textarea
        rows={5}
        autoComplete="off"
        {...input}
        id={id}
        className={classNames('input input-full', className)}
        onInput={(event) => {
          setTyped(event.currentTarget.value.length);
          onInput?.(event);
        }}
        aria-describedby={ids.describedBy}
        aria-invalid={error ? true : undefined}
      />
      {words !== undefined && (
        <>
          <p id={countId} className="hint" data-over={limit !== undefined && length > limit ? true : undefined}>{words}</p>
          <p className="visually-hidden" role="status">{spoken}</p>
        </>
      )}
    </FieldFrame>
  );
}
