import { diffArrays, diffWordsWithSpace } from 'diff';
import type { SectionWords } from './notice-blocks.ts';

/** A run of words that stayed, came or went. */
export interface ChangePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A section of two versions side by side. */
export interface SectionChange {
  readonly id: string;
  readonly title: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  readonly blocks: readonly (readonly ChangePart[])[];
}

const whole = (kind: ChangePart['kind'], text: string): ChangePart => ({ kind, text });

const letters = /[\p{L}\p{N}]/u;

/** Gaps without a word between two changes belong to the change: single words struck out one by one cannot be read. */
function joinChanges(parts: readonly ChangePart[]): readonly ChangePart[] {
  const joined: ChangePart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push(whole('removed', removed));
    if (added) joined.push(whole('added', added));
    removed = added = '';
  };
  parts.forEach(({ kind, text }, place) => {
    const between = kind === 'same' && !letters.test(text) && (removed || added) && place < parts.length - 1;
    if (kind !== 'added' && (kind === 'removed' || between)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || between)) added += text;
    if (kind !== 'same' || between) return;
    flush();
    joined.push(whole('same', text));
  });
  flush();
  return joined;
}

/** The words of two blocks side by side, or `null` when they share less than three in five words and are two different blocks. */
function changeWords(before: string, after: string, words: Intl.Segmenter): readonly ChangePart[] | null {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ added, removed, value }) => whole(added ? 'added' : removed ? 'removed' : 'same', value));
  const count = (text: string) => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  const kept = parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum + count(text) : sum), 0);
  return kept < 0.6 * Math.max(count(before), count(after)) ? null : joinChanges(parts);
}

/** What went and what came at one place: blocks that went for good first, then those that came, each beside the one it was made from. */
function changeRun(gone: readonly string[], came: readonly string[], words: Intl.Segmenter): readonly (readonly ChangePart[])[] {
  const left = [...gone];
  const shown = came.map((text) => {
    for (const [place, old] of left.entries()) {
      const parts = changeWords(old, text, words);
      if (!parts) continue;
      left.splice(place, 1);
      return parts;
    }
    return [whole('added', text)];
  });
  return [...left.map((text) => [whole('removed', text)]), ...shown];
}

function changeBlocks(before: readonly string[], after: readonly string[], language: string): readonly (readonly ChangePart[])[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const runs = diffArrays([...before], [...after]);
  return runs.flatMap(({ value, added, removed }, place) => {
    if (!added && !removed) return value.map((text) => [whole('same', text)]);
    const next = runs[place + 1];
    const last = runs[place - 1];
    if (removed) return next?.added ? changeRun(value, next.value, words) : changeRun(value, [], words);
    return last?.removed ? [] : changeRun([], value, words);
  });
}

/** What changed between two versions, section by section, in the order of the newer one; sections that are gone come last. Sections are the same when their heading is. */
export function noticeChanges(before: readonly SectionWords[], after: readonly SectionWords[], language: string): readonly SectionChange[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const shown = after.map(({ id, title, blocks }): SectionChange => {
    const was = old.get(id);
    if (!was) return { id, title, state: 'added', blocks: blocks.map((text) => [whole('added', text)]) };
    const parts = changeBlocks(was.blocks, blocks, language);
    return { id, title, state: parts.every((block) => block.every(({ kind }) => kind === 'same')) ? 'same' : 'changed', blocks: parts };
  });
  const there = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !there.has(id)).map(({ id, title, blocks }): SectionChange => ({ id, title, state: 'removed', blocks: blocks.map((text) => [whole('removed', text)]) }));
  return [...shown, ...gone];
}
