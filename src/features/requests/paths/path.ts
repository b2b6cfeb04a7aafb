import type { FileNamed } from '#contract/file-named.ts';
import type { RequestOptions } from '#contract/request-options.ts';
import type { RequestKind } from '#contract/request-words.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

export type Key = WordKey<'requests'>;

/** What was answered, by field: a text, or the chosen ones of many. A field that was not answered is empty; `none` says that nothing of the list fits. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Lists that come from the API: see `use-offers.tsx`. */
export type OfferName = 'categories' | 'items' | 'purposes' | 'recipients' | 'media' | 'sites' | 'notices' | 'formats' | 'languages' | 'notice-languages' | 'decisions';

/** An answer to choose whose words are the app's own. */
export interface OwnOption {
  readonly value: string;
  readonly label: Key;
  readonly hint?: Key;
  /** Offered only then. */
  readonly when?: (answers: Answers) => boolean;
}

/** Something to know about an answer, with what is put into its words: dates as `YYYY-MM-DD`. */
export interface Note {
  readonly key: Key;
  readonly dates?: Readonly<Record<string, string>>;
}

/** What a note is made from. `today`: the Europe/London date. */
export interface NoteGiven {
  readonly answers: Answers;
  readonly options: RequestOptions | undefined;
  readonly today: string;
}

/** One field. Without `missing` it may stay empty. */
export interface Field {
  readonly name: string;
  /** `words` are several lines, `line` is one. A `date` is kept as three texts, see `date-parts.ts`. `hidden` comes with the address. */
  readonly type: 'radio' | 'yes-no' | 'checkboxes' | 'select' | 'words' | 'line' | 'date' | 'time' | 'hidden';
  readonly label: Key;
  readonly hint?: Key;
  readonly missing?: Key;
  /** With `missing`: it may stay empty unless this says so. */
  readonly needed?: (answers: Answers) => boolean;
  readonly options?: readonly OwnOption[] | OfferName;
  /** One more answer, for who finds none that fits. Sent as `null`, as every empty answer of a field with it. */
  readonly orNone?: Key;
  /** Most letters, for words and lines. */
  readonly limit?: number;
  /** Fields whose answers belong to this one: they are asked again when it changes. */
  readonly resets?: readonly string[];
  /** Asked only then. */
  readonly when?: (answers: Answers) => boolean;
  readonly note?: (given: NoteGiven) => Note | undefined;
}

/** One thing on a page. With one field the title is its question. */
export interface Step {
  readonly id: string;
  readonly title: Key;
  readonly lede?: Key;
  readonly fields: readonly [Field, ...Field[]];
}

/** The short path of one kind of request, as data: one small engine draws them all. */
export interface Path {
  readonly kind: RequestKind;
  readonly steps: readonly Step[];
  /** What the address brings along, for example the fact that a correction began at. */
  readonly given?: (query: URLSearchParams) => Partial<Answers>;
}

/** Whether something of a list was chosen, and not that nothing of it fits. */
export const isListed = (answer: Answers[string] | undefined): boolean => answer !== undefined && answer !== '' && answer !== 'none';

/** Where the answers keep the files that go with a request, one text each: no field of a path, and the same for all. */
export const filesName = 'files';

export const writeFiles = (files: readonly FileNamed[]): readonly string[] => files.map((one) => JSON.stringify(one));

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

/** The files that go with a request; the contract checks them when they are sent. */
export const filesOf = (answers: Answers): FileNamed[] => chosenOf(answers, filesName).map((one) => JSON.parse(one) as FileNamed);
