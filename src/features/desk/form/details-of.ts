import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestKind } from '#contract/request-words.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

/** What the desk fills in for somebody: few fields, whatever the kind. */
export interface DetailsInput {
  readonly kind: RequestKind | '';
  readonly words: string;
  readonly categories: readonly string[];
  readonly wish: string;
  readonly about: string;
  readonly medium: string;
  readonly date: string;
  readonly notice: string;
  readonly disputed: boolean;
  readonly environment: boolean;
}

export const noDetails: DetailsInput = { kind: '', words: '', categories: [], wish: '', about: '', medium: '', date: '', notice: '', disputed: false, environment: false };

/** How the person reads, for the answer. */
export interface Reader {
  readonly language: string;
  readonly format: string;
}

export interface DetailsFault {
  readonly field: 'kind' | 'words' | 'categories' | 'wish' | 'about' | 'medium' | 'date' | 'notice';
  readonly words: WordKey<'desk'>;
}

/** Wishes by kind, where a kind has some. */
export const wishesOf: Partial<Readonly<Record<RequestKind, readonly ('stop' | 'limit' | 'explain' | 'human' | 'contest')[]>>> = { 'sharing': ['stop', 'limit'], 'decision-review': ['explain', 'human', 'contest'] };
/** Kinds that name kinds of data, and those for which none is everything. */
export const withCategories: ReadonlySet<string> = new Set<RequestKind>(['access', 'erasure', 'restriction', 'portability']);
/** Kinds that say nothing without words. */
const needWords: ReadonlySet<string> = new Set<RequestKind>(['correction', 'decision-review', 'information', 'something-else']);

/** What is missing, in the order of the fields. */
export function detailsFaults({ kind, words, categories, wish, about, medium, date, notice }: DetailsInput): readonly DetailsFault[] {
  if (kind === '') return [{ field: 'kind', words: 'form.kind.missing' }];
  const faults: DetailsFault[] = [];
  if (withCategories.has(kind) && kind !== 'access' && categories.length === 0) faults.push({ field: 'categories', words: 'form.categories.missing' });
  if (wishesOf[kind] && wish === '') faults.push({ field: 'wish', words: 'form.wish.missing' });
  if (kind === 'objection' && about === '') faults.push({ field: 'about', words: 'form.about.missing' });
  if (kind === 'recordings' && medium === '') faults.push({ field: 'medium', words: 'form.medium.missing' });
  if (kind === 'recordings' && date === '') faults.push({ field: 'date', words: 'form.date.missing' });
  if (kind === 'notice-format' && notice === '') faults.push({ field: 'notice', words: 'form.notice.missing' });
  if (needWords.has(kind) && words.trim() === '') faults.push({ field: 'words', words: 'form.words.missing' });
  if (words.trim().length > 2000) faults.push({ field: 'words', words: 'do.words.too-long' });
  return faults;
}

/** The details of a request from what the desk filled in; the contract checks them once more. What nobody said is left open. */
export function detailsOf({ kind, words, categories, wish, about, medium, date, notice, disputed, environment }: DetailsInput, { language, format }: Reader): unknown {
  const details = words.trim();
  const answer = { answerFormat: format === 'braille' ? 'paper' : format, answerLanguage: language };
  switch (kind) {
    case 'access': return { kind, scope: categories.length > 0 ? 'categories' : 'everything', categories, details, ...answer };
    case 'correction': return { kind, category: null, itemId: null, whatIsWrong: details, shouldSay: '', statement: '', markDisputed: disputed };
    case 'erasure': case 'restriction': return { kind, categories, ground: null, details };
    case 'objection': return { kind, about, purposeId: null, details };
    case 'portability': return { kind, categories, sendTo: 'me', recipient: details };
    case 'recordings': return { kind, holdId: null, medium, site: null, place: '', date, from: null, to: null, whatHappened: details, whereInPicture: '', clothingOrVehicle: '', phoneNumbers: '', answerAs: 'copy', ...answer };
    case 'decision-review': return { kind, decisionId: null, wish, details };
    case 'sharing': return { kind, recipientId: null, who: '', wish, details };
    case 'notice-format': return { kind, notice, format, language, sendTo: 'post' };
    case 'information': return { kind, details, environment, ...answer };
    default: return { kind: 'something-else' satisfies RequestDetails['kind'], details };
  }
}
