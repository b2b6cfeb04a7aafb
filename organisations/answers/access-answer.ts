import type { AccessAnswer, AnswerOutcome, Gap, WithheldFact } from '#contract/access-answer.ts';
import type { AnswerDraft } from '#contract/desk-answers.ts';
import type { ExportFile, ExportItem } from '#contract/export-file.ts';
import { cutText } from '#domain/answers/cut-text.ts';
import { exportFileOf, type ExportRecord } from '../export/export-file.ts';
import type { ViewContext } from '../views/category-view.ts';
import type { RecordedFile } from '../views/file-view.ts';
import type { RecordedRequest } from '../views/request-view.ts';

/** What an answer is made from: the record as its owner may see it, the request, what the desk decided, the files of the request's messages. */
export interface AnswerParts {
  readonly record: ExportRecord;
  readonly request: Pick<RecordedRequest, 'reference' | 'receivedOn' | 'details'>;
  readonly draft: AnswerDraft | null;
  readonly files: readonly RecordedFile[];
}

/** An answer, and what the desk keeps out of it: whole facts with their values, whole texts of which a part stays out. */
export interface MadeAnswer {
  readonly answer: AccessAnswer;
  readonly covered: readonly ExportItem[];
  readonly whole: readonly { readonly of: string; readonly text: string }[];
}

/** Whether a request is about facts of this kind of data. */
export const isAskedFor = (details: RecordedRequest['details'], category: string): boolean =>
  details?.kind !== 'access' || details.scope === 'everything' || details.categories.includes(category);

/** The part of a record that was asked for: all of it, or some kinds of data and what was passed on of them. */
function asked(file: ExportFile, details: RecordedRequest['details']): ExportFile {
  if (details?.kind !== 'access' || details.scope === 'everything') return file;
  const wanted = (category: string) => isAskedFor(details, category);
  return {
    ...file,
    items: file.items.filter((one) => wanted(one.category)), categories: file.categories.filter((one) => wanted(one.id)), deletions: file.deletions.filter((one) => wanted(one.category)),
    disclosures: file.disclosures.map((one) => ({ ...one, facts: one.facts.filter((fact) => wanted(fact.category)) })).filter((one) => one.facts.length > 0),
    contactPoints: [], choices: [], requests: [], decisions: [], receipts: [], messages: [],
  };
}

const neverShown = ({ id, category, label, value }: ExportItem): WithheldFact[] =>
  value.kind === 'covered' && (value.reason === 'secret' || value.reason === 'hidden-address') ? [{ itemId: id, category, label, reason: value.reason, words: '' }] : [];

function outcomeOf(leftOut: number, { items, disclosures }: ExportFile, added: number, held: number): AnswerOutcome {
  if (leftOut > 0) return 'answer-with-refusal';
  return items.length === 0 && held === 0 && disclosures.length === 0 && added === 0 ? 'answer-nothing-held' : 'answer';
}

/** The texts of an answer without the passages that stay out of them. */
function cutOut(items: readonly ExportItem[], { papers, passages }: Pick<AnswerDraft, 'papers' | 'passages'>): Pick<AccessAnswer, 'papers' | 'gaps'> & Pick<MadeAnswer, 'whole'> & { readonly items: ExportItem[] } {
  const byText = Map.groupBy(passages, (one) => one.of);
  const gaps: Gap[] = [];
  const whole: { of: string; text: string }[] = [];
  const cut = (of: string, text: string): string => {
    const made = cutText(text, byText.get(of) ?? []);
    gaps.push(...made.gaps.map((one) => ({ of, ...one })));
    return made.text;
  };
  return {
    gaps, whole,
    items: items.map((item) => {
      const of = `fact:${item.id}`;
      if (item.value.kind !== 'text' || !byText.has(of)) return item;
      whole.push({ of, text: item.value.text });
      return { ...item, value: { kind: 'text', text: cut(of, item.value.text) } };
    }),
    papers: papers.map((one) => ({ ...one, text: cut(`paper:${one.id}`, one.text) })),
  };
}

/** What is decided about each fact. One that was a text when words of it were left out, and is none any more, stays out whole until somebody has looked again. */
function decidedOf(items: readonly ExportItem[], draft: AnswerDraft | null): ReadonlyMap<string, AnswerDraft['withheld'][number]> {
  const parts = new Map(draft?.passages.map((one) => [one.of, one.reason]));
  const changed = items.flatMap(({ id, value }) => {
    const reason = value.kind === 'text' ? undefined : parts.get(`fact:${id}`);
    return reason === undefined ? [] : [[id, { itemId: id, reason, words: '', silent: false }] as const];
  });
  return new Map([...changed, ...(draft?.withheld ?? []).map((one) => [one.itemId, one] as const)]);
}

/** Files that may go with an answer: those of the request's messages that are whole. */
export const filesToAdd = (files: readonly RecordedFile[]): AccessAnswer['files'] => files.filter((one) => one.state === 'ready' && one.messageId !== null).map(({ id, name, bytes }) => ({ id, name, bytes }));

/**
 * Puts an answer together (UK GDPR Art. 15). What nobody is shown is named with its reason; what the desk withholds is named too, unless telling would defeat the reason; neither has its value in any part of it.
 * Of a text a part may be withheld: its words are in no part of it either.
 */
export function makeAnswer({ record, request, draft, files }: AnswerParts, { madeAt, language }: { readonly madeAt: string; readonly language: string }, context: ViewContext): MadeAnswer {
  const whole = asked(exportFileOf(record, { madeAt, language }, context), request.details);
  const decided = decidedOf(whole.items, draft);
  const covered = whole.items.filter((item) => decided.has(item.id) && item.value.kind !== 'covered');
  const shown = whole.items.filter((item) => item.value.kind !== 'covered' && !decided.has(item.id));
  const named = covered.flatMap(({ id, category, label }): WithheldFact[] => {
    const why = decided.get(id);
    return why && !why.silent ? [{ itemId: id, category, label, reason: why.reason, words: why.words.trim() }] : [];
  });
  const added = filesToAdd(files).filter((one) => draft?.files.includes(one.id));
  const cut = cutOut(shown, draft ?? { papers: [], passages: [] });
  const data = { ...whole, items: cut.items };
  return {
    covered, whole: cut.whole,
    answer: {
      kind: 'keyholder-access-answer', version: 2,
      request: { reference: request.reference, receivedOn: request.receivedOn, answeredOn: context.today, asked: request.details },
      outcome: outcomeOf(named.length + cut.gaps.length, data, added.length + cut.papers.length, whole.items.length),
      words: draft?.words.trim() ?? '', abroad: draft?.abroad.trim() ?? '',
      withheld: [...named, ...whole.items.flatMap(neverShown)], papers: cut.papers, gaps: cut.gaps, files: added, data,
    },
  };
}

/** What two makings of the same answer have in common, whenever they were made: what a digest is taken of. */
export const answerText = ({ answer, covered, whole }: MadeAnswer): string =>
  JSON.stringify({ covered, whole, answer: { ...answer, request: { ...answer.request, answeredOn: '' }, data: { ...answer.data, madeAt: '' } } });

/** An answer as it may be shown today: an address that was hidden after it was sent is hidden in it too. */
export function answerShown(answer: AccessAnswer, addressHidden: boolean): AccessAnswer {
  if (!addressHidden) return answer;
  const hidden = answer.data.items.filter((one) => one.value.kind === 'address');
  return {
    ...answer,
    withheld: [...answer.withheld, ...hidden.map(({ id, category, label }) => ({ itemId: id, category, label, reason: 'hidden-address' as const, words: '' }))],
    data: { ...answer.data, items: answer.data.items.filter((one) => one.value.kind !== 'address').map((one) => Object.assign({}, one, { home: null })) },
  };
}
