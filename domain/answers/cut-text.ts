import { type Gap, gapMark } from '#contract/access-answer.ts';
import type { Passage } from '#contract/desk-answers.ts';

type Part = Pick<Passage, 'from' | 'to' | 'words' | 'reason'>;

/** Whether passages are those of this text, and none lies over another. */
export function passagesFit(text: string, passages: readonly Part[]): boolean {
  const sorted = passages.toSorted((one, other) => one.from - other.from);
  return sorted.every(({ from, to, words }, place) => from < to && text.slice(from, to) === words && from >= (sorted[place - 1]?.to ?? 0));
}

/**
 * A text without these passages, each with a mark in its place. Where they do not fit, the text has changed since somebody looked: then all of it is left out, so that nothing gets out unseen.
 * It is never longer than it was.
 */
export function cutText(text: string, passages: readonly Part[]): { readonly text: string; readonly gaps: readonly Pick<Gap, 'at' | 'reason'>[] } {
  const [first, ...rest] = passages.toSorted((one, other) => one.from - other.from);
  if (!first) return { text, gaps: [] };
  if (!passagesFit(text, passages)) return { text: gapMark, gaps: [{ at: 0, reason: first.reason }] };
  const gaps: Pick<Gap, 'at' | 'reason'>[] = [];
  let [left, end] = ['', 0];
  for (const { from, to, reason } of [first, ...rest]) {
    left += text.slice(end, from);
    gaps.push({ at: left.length, reason });
    left += gapMark;
    end = to;
  }
  return { text: left + text.slice(end), gaps };
}

/** A text with words in place of its marks, for where nothing else can say what they mean. `place`: which of its gaps it is, the first is 0. */
export function spelledText(text: string, gaps: readonly Pick<Gap, 'at' | 'reason'>[], say: (reason: Gap['reason'], place: number) => string): string {
  let [spelled, end] = ['', 0];
  for (const [place, { at, reason }] of gaps.toSorted((one, other) => one.at - other.at).entries()) {
    spelled += text.slice(end, at) + say(reason, place);
    end = at + gapMark.length;
  }
  return spelled + text.slice(end);
}

/** The whole of a text that went out with marks, by the passages that were left out of it; `undefined` where they are not those of its marks. */
export function wholeText(text: string, gaps: readonly Pick<Gap, 'at' | 'reason'>[], passages: readonly Part[]): string | undefined {
  const words = passages.toSorted((one, other) => one.from - other.from).map((one) => one.words);
  if (words.length !== gaps.length) return undefined;
  const whole = spelledText(text, gaps, (_reason, place) => words[place] ?? '');
  return passagesFit(whole, passages) ? whole : undefined;
}
