import { useEffect, useRef, type ComponentProps } from 'react';
import { TextField } from './text-field.tsx';

type CodeFieldProps = ComponentProps<typeof TextField> & {
  /** How often it was sent, where no summary says what is wrong: each fault leads to the field, and is said anew though it is the same one. */
  tries?: number | undefined;
};

/** A one-time code: one input, so that paste, the keyboard's suggestion and a screen reader all work. */
export function CodeField({ tries, ...field }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const wrong = Boolean(field.error);
  useEffect(() => { if (tries !== undefined && wrong) input.current?.focus(); }, [tries, wrong]);
  return (
    <>
      <TextField
        ref={input}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        width="medium"
        dir="ltr"
        {...field}
        className="input-code"
      />
      {/* Who pressed Enter in the field is there already: the focus alone would say nothing. */}
      {tries !== undefined && wrong && <p key={tries} role="alert" className="visually-hidden">{field.error}</p>}
    </>
  );
}
