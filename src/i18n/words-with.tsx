import { Fragment, type ReactNode } from 'react';
import { directionOf } from './direction.ts';
import { cutWords, sayNumber } from './fill-words.ts';
import type { FoundWords } from './find-words.ts';
import { isolateRuns } from './isolate-runs.ts';

/** A reference of ours, "R-7KQ4XW2HN": no line parts it at its hyphen. */
const reference = /^[A-Z]-\w+$/u;

function inserted(value: ReactNode, language: string): ReactNode {
  if (typeof value === 'number') return sayNumber(value, language);
  return <bdi className={typeof value === 'string' && reference.test(value) ? 'nowrap' : undefined}>{value}</bdi>;
}

/** Words with values set into them, each isolated by `<bdi>`; words in another language than the page's are marked. */
export function wordsWith(words: FoundWords, pageLanguage: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  const direction = directionOf(words.language);
  const parts = cutWords(direction === 'rtl' ? isolateRuns(words.text) : words.text);
  const filled = parts.length === 1
    ? words.text
    : parts.map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : inserted(values[part], words.language)}</Fragment>);
  if (words.language === pageLanguage) return filled;
  return <span lang={words.language} dir={direction}>{filled}</span>;
}
