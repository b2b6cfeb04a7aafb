import { directionOf } from './direction.ts';

/** The full stop and the comma of a language, for sentences and values that are put side by side. A single sentence has its signs in `locales/`. */
export function signsOf(language: string): { readonly stop: string; readonly comma: string } {
  const stop = { ur: '۔', bn: '।', pa: '।' }[language] ?? '.';
  return { stop, comma: directionOf(language) === 'rtl' ? '،' : ',' };
}
