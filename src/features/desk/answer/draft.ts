import type { Paper, WithholdingReason } from '#contract/access-answer.ts';
import type { AnswerDraft, DeskAnswer, Passage } from '#contract/desk-answers.ts';
import type { ExportItem } from '#contract/export-file.ts';
import { plainLetters } from '#src/i18n/plain-letters.ts';

/** Why a fact stays out, as it stands in the form. */
export interface KeptOut {
  readonly reason: WithholdingReason;
  readonly words: string;
  readonly silent: boolean;
}

/** The form of an answer. `goesAbroad`: nothing until somebody has said it. */
export interface DraftInput {
  readonly words: string;
  readonly out: ReadonlyMap<string, KeptOut>;
  readonly files: readonly string[];
  readonly goesAbroad: '' | 'no' | 'yes';
  readonly abroad: string;
  readonly papers: readonly Paper[];
  readonly passages: readonly Passage[];
}

/** Changes what is left out of texts. */
export type ChangePassages = (change: (passages: readonly Passage[]) => readonly Passage[]) => void;

export function inputOf(draft: AnswerDraft | null): DraftInput {
  if (!draft) return { words: '', out: new Map(), files: [], goesAbroad: '', abroad: '', papers: [], passages: [] };
  const { words, withheld, files, abroad, papers, passages } = draft;
  return { words, files, abroad, papers, passages, goesAbroad: abroad === '' ? 'no' : 'yes', out: new Map(withheld.map(({ itemId, ...out }) => [itemId, out])) };
}

/** The whole texts that words can be left out of, by the id that passages name: those of facts, and the papers. */
export function textsOf(items: readonly Pick<ExportItem, 'id' | 'value'>[], papers: readonly Paper[]): ReadonlyMap<string, string> {
  return new Map([...items.flatMap(({ id, value }) => (value.kind === 'text' ? [[`fact:${id}`, value.text] as const] : [])), ...papers.map(({ id, text }) => [`paper:${id}`, text] as const)]);
}

/** The form as it is sent. Only facts that are still held can stay out, and words of texts that are still there. */
export function draftOf({ words, out, files, goesAbroad, abroad, papers, passages }: DraftInput, items: readonly Pick<ExportItem, 'id' | 'value'>[]): AnswerDraft {
  const held = new Set(items.map((one) => one.id));
  const texts = textsOf(items, papers);
  const there = passages.filter((one) => texts.has(one.of)).toSorted((one, other) => one.of.localeCompare(other.of) || one.from - other.from);
  return { papers: [...papers], passages: there, words: words.trim(), files: [...files], abroad: goesAbroad === 'yes' ? abroad.trim() : '', withheld: [...out].filter(([id]) => held.has(id)).map(([itemId, one]) => ({ itemId, reason: one.reason, words: one.words.trim(), silent: one.silent })) };
}

/** All facts that may be given, those that the draft keeps out too, in the order of the landlord's kinds; whole, whatever is left out of them. */
export function factsOf({ answer: { data }, covered, whole }: DeskAnswer): readonly ExportItem[] {
  const place = new Map(data.categories.map((one, at) => [one.id, at]));
  const texts = new Map(whole.map((one) => [one.of, one.text]));
  const items = data.items.map((item): ExportItem => {
    const text = texts.get(`fact:${item.id}`);
    return text === undefined ? item : { ...item, value: { kind: 'text', text } };
  });
  return [...items, ...covered].toSorted((one, other) => (place.get(one.category) ?? 0) - (place.get(other.category) ?? 0) || one.id.localeCompare(other.id));
}

/** What a fact says, on one line, and by which it is found. */
export function factLine({ value }: ExportItem): string {
  switch (value.kind) {
    case 'text': return value.text;
    case 'date': return value.date;
    case 'money': return `£${(value.pence / 100).toFixed(2)}`;
    case 'address': return value.lines.join(', ');
    case 'yes-no': return value.yes ? '✓' : '✗';
    case 'covered': return '';
  }
}

/** Facts with every word of the search in their kind, name or value. */
export function foundFacts(items: readonly ExportItem[], typed: string, kinds: ReadonlyMap<string, string>): readonly ExportItem[] {
  const wanted = plainLetters(typed).split(/\s+/u).filter((one) => one !== '');
  if (wanted.length === 0) return items;
  return items.filter((one) => {
    const words = plainLetters(`${kinds.get(one.category) ?? ''} ${one.label} ${factLine(one)}`);
    return wanted.every((word) => words.includes(word));
  });
}
