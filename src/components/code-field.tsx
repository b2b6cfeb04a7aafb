import type { ComponentProps } from 'react';
import { TextField } from './text-field.tsx';

/** A one-time code: one input, so that paste, the keyboard's suggestion and a screen reader all work. */
export function CodeField(props: ComponentProps<typeof TextField>) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      width="medium"
      dir="ltr"
      {...props}
      className="input-code"
    />
  );
}
