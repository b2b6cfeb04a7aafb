import type { DeskOffer, DeskRequest } from '#contract/desk.ts';
import type { ChangedFact, NotTold } from '#contract/told-words.ts';
import type { ReasonCode } from '#contract/reason-codes.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

/** What has been put into the form of an act. */
export interface ActInput {
  readonly event: RequestEventKind | null;
  readonly on: string;
  readonly words: string;
  /** Of the words. */
  readonly language: string;
  readonly code: ReasonCode | null;
  readonly notTold: readonly NotTold[];
  /** What an answer in part has deleted. */
  readonly changed: readonly ChangedFact[];
}

/** A field at fault, with the words that say how to mend it. */
export interface ActFault {
  readonly field: 'act' | 'code' | 'words' | 'changed' | 'on';
  readonly words: WordKey<'desk'>;
}

/** How long words for a person may be. */
export const mostWords = 2000;

/** What brings something that was asked for. */
const brings: ReadonlySet<RequestEventKind> = new Set<RequestEventKind>(['id-ok', 'id-ok-authority-missing', 'authority-ok', 'authority-ok-id-missing']);

/** The day that an act most likely happened on: what the person sent came on the day they sent it, whenever somebody looks at it. */
export function firstDay(event: RequestEventKind, { events, clock }: Pick<DeskRequest, 'events' | 'clock'>): string {
  const last = events.at(-1);
  return brings.has(event) && last?.kind === 'reply' ? last.on : clock.today;
}

/** Whether the act has to name what was deleted. */
export const namesChanged = (event: RequestEventKind, changeable: DeskRequest['changeable']): boolean => event === 'answer-with-refusal' && changeable.length > 0;

/** What is missing or wrong, in the order of the fields. */
export function actFaults({ event, on, words, code, changed }: ActInput, offer: DeskOffer | undefined, { events, clock, changeable }: Pick<DeskRequest, 'events' | 'clock' | 'changeable'>): readonly ActFault[] {
  if (event === null || !offer) return [{ field: 'act', words: 'do.missing' }];
  const faults: ActFault[] = [];
  if (offer.codes.length > 0 && code === null) faults.push({ field: 'code', words: 'do.code.missing' });
  if (offer.needsWords && words.trim() === '') faults.push({ field: 'words', words: 'do.words.missing' });
  if (words.trim().length > mostWords) faults.push({ field: 'words', words: 'do.words.too-long' });
  if (namesChanged(event, changeable) && changed.length === 0) faults.push({ field: 'changed', words: 'form.categories.missing' });
  if (on === '') faults.push({ field: 'on', words: 'do.day.missing' });
  else if (on > clock.today) faults.push({ field: 'on', words: 'do.day.in-future' });
  else if (on < (events.at(-1)?.on ?? clock.receivedOn)) faults.push({ field: 'on', words: 'do.day.too-early' });
  return faults;
}
