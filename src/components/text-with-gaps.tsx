import type { ReactNode } from 'react';
import { directionOf } from '#src/i18n/direction.ts';
import { useLanguage } from '#src/i18n/language-context.ts';

interface TextWithGapsProps<Reason extends string> {
  readonly text: string;
  /** Where a mark of one letter stands in the text, and why. */
  readonly gaps: readonly { readonly at: number; readonly reason: Reason }[];
  /** What is read where words are left out. */
  readonly say: (reason: Reason) => ReactNode;
  /** Of the text, where it is known. */
  readonly language?: string | undefined;
}

/** A text of which a part was left out: in the place of each mark stand words that say so and why, so that nobody takes what is left for the whole. */
export function TextWithGaps<Reason extends string>({ text, gaps, say, language }: TextWithGapsProps<Reason>) {
  const page = useLanguage();
  const foreign = language !== undefined && language !== page;
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const { at, reason } of gaps.toSorted((one, other) => one.at - other.at)) {
    pieces.push(text.slice(end, at), <bdi key={at} className="gap" {...(foreign && { lang: page })}>{say(reason)}</bdi>);
    end = at + 1;
  }
  return <bdi {...(foreign && { lang: language, dir: directionOf(language) })}>{pieces}{text.slice(end)}</bdi>;
}
