import type { RequestDetails } from '#contract/requests.ts';
import type { RequestKind } from '#contract/request-words.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

export type Key = WordKey<'requests'>;

/** What was answered, by field: a text, or the chosen ones of many. A field that was not answered is empty. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Lists that come from the API: see `use-offers.ts`. */
export type OfferName = 'categories' | 'formats' | 'languages';

/** An answer to choose whose words are the app's own. */
export interface OwnOption {
  readonly value: string;
  readonly label: Key;
  readonly hint?: Key;
}

/** One field. Without `missing` it may stay empty. */
export interface Field {
  readonly name: string;
  readonly type: 'radio' | 'checkboxes' | 'select' | 'words';
  readonly label: Key;
  readonly hint?: Key;
  readonly missing?: Key;
  readonly options?: readonly OwnOption[] | OfferName;
  /** Most letters, for words. */
  readonly limit?: number;
  /** Asked only then. */
  readonly when?: (answers: Answers) => boolean;
}

/** One thing on a page. With one field the title is its question. */
export interface Step {
  readonly id: string;
  readonly title: Key;
  readonly lede?: Key;
  readonly fields: readonly [Field, ...Field[]];
}

/** What a form starts from: the address, the language of the page. */
export interface Given {
  readonly query: URLSearchParams;
  readonly language: string;
}

/** The short path of one kind of request, as data: one small engine draws them all. */
export interface Path {
  readonly kind: RequestKind;
  readonly steps: readonly Step[];
  readonly start: (given: Given) => Answers;
  /** The details as the contract wants them; it checks them once more before they are kept. */
  readonly toDetails: (answers: Answers) => unknown;
  readonly toAnswers: (details: RequestDetails) => Answers;
}

/** The text of a field; empty when it is not answered. */
export function textOf(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value : '';
}

/** The chosen ones of a field. */
export function chosenOf(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  return typeof value === 'string' || value === undefined ? [] : value;
}
