import type { PlainValues } from '#src/i18n/fill-words.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

/** A sentence about a clock: a key of `clock.json`, the dates put into it (`YYYY-MM-DD`), and other values. */
export interface ClockSentence {
  readonly key: WordKey<'clock'>;
  readonly dates?: Readonly<Record<string, string>> | undefined;
  readonly values?: PlainValues | undefined;
}

/** A sentence with its dates. */
export function sentence(key: WordKey<'clock'>, dates?: Readonly<Record<string, string>>, values?: PlainValues): ClockSentence {
  return { key, dates, values };
}
