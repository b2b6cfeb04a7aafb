import type { AccessAnswer } from '#contract/access-answer.ts';
import type { AnswerPlace } from '#contract/answers.ts';
import type { AnswerDraft, DeskAnswer } from '#contract/desk-answers.ts';
import { Refusal } from '#contract/refusal.ts';
import { machines } from '#domain/request-states/machines.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import { stepFrom } from '#domain/request-states/machine.ts';
import { passagesFit, wholeText } from '#domain/answers/cut-text.ts';
import { isAboutOthers, ownFact } from '../item-kinds.ts';
import type { RecordItem } from '../views/category-view.ts';
import type { DeskRecord } from '../views/desk-record.ts';
import { deskRequestView } from '../views/desk-view.ts';
import type { Pack } from '../pack.ts';
import { filesToAdd, type MadeAnswer } from './access-answer.ts';
import type { RecordedFile } from '../views/file-view.ts';

/** An answer as it is kept beside its request. */
export interface RecordedAnswer {
  readonly draft: AnswerDraft;
  /** As it went out; `null` before. */
  readonly answer: AccessAnswer | null;
  readonly closesOn: string | null;
  readonly atCounter: boolean;
}

/** Where an answer that was sent lies for the person on `today`. */
export function placeOf({ atCounter, closesOn }: Pick<RecordedAnswer, 'atCounter' | 'closesOn'>, today: string): AnswerPlace {
  if (atCounter) return 'counter';
  return closesOn !== null && closesOn >= today ? 'here' : 'closed';
}

/** @throws Refusal act-not-open for a request that no answer of this kind belongs to */
export function needAccess({ kind }: Pick<DeskRecord, 'kind'>): void {
  if (kind !== 'access') throw new Refusal('act-not-open');
}

function stageOf(record: DeskRecord, kept: RecordedAnswer | undefined): DeskAnswer['stage'] {
  if (kept?.answer) return 'sent';
  const { machine, machineState } = requestStanding(record.kind, record.events, record.details ?? {});
  if (machineState === 'quality-check') return 'checking';
  return stepFrom(machines[machine], machineState, 'prepared') ? 'open' : 'shut';
}

type Fact = Pick<RecordItem, 'id' | 'category' | 'value'>;

/** What a person put on the emergency register or answered about equality. */
const isOwn = ({ id, category }: Pick<Fact, 'id' | 'category'>): boolean => id.startsWith(ownFact) || category === 'equality';
const coverOwn = <One extends Fact>(item: One): One => (isOwn(item) ? { ...item, value: { kind: 'covered', reason: 'sensitive' } } : item);

/** Pointers to what is no passage of any text that the desk may see: those of one text stand or fall together. */
function strayPassages({ passages, papers }: AnswerDraft, items: readonly Fact[]): string[] {
  const texts = new Map<string, string>([...items.flatMap((item) => (item.value.kind === 'text' && !isOwn(item) ? [[`fact:${item.id}`, item.value.text] as const] : [])), ...papers.map(({ id, text }) => [`paper:${id}`, text] as const)]);
  const fitting = new Set([...Map.groupBy(passages, (one) => one.of)].flatMap(([of, parts]) => (passagesFit(texts.get(of) ?? '', parts) ? [of] : [])));
  return passages.flatMap((one, at) => (fitting.has(one.of) ? [] : [`/passages/${at}`]));
}

/**
 * What the desk decides, if it can be decided now and fits the record: while a second person checks, it stays as they see it.
 * @throws Refusal act-not-open, invalid-input
 */
export function keptDraft(record: DeskRecord, kept: RecordedAnswer | undefined, draft: AnswerDraft, { items, files }: { readonly items: readonly Fact[]; readonly files: readonly RecordedFile[] }): AnswerDraft {
  if (stageOf(record, kept) !== 'open') throw new Refusal('act-not-open');
  const held = new Set(items.map((one) => one.id));
  const there = new Set(filesToAdd(files).map((one) => one.id));
  const errors = [
    ...draft.withheld.flatMap((one, at) => (held.has(one.itemId) ? [] : [{ pointer: `/withheld/${at}/itemId`, code: 'not-offered' as const }])),
    ...draft.files.flatMap((one, at) => (there.has(one) ? [] : [{ pointer: `/files/${at}`, code: 'not-offered' as const }])),
    ...draft.papers.flatMap(({ id }, at) => (draft.papers.findIndex((other) => other.id === id) === at ? [] : [{ pointer: `/papers/${at}/id`, code: 'not-offered' as const }])),
    ...strayPassages(draft, items).map((pointer) => ({ pointer, code: 'not-offered' as const })),
  ];
  if (errors.length > 0) throw new Refusal('invalid-input', { errors });
  return draft;
}

/** The whole texts of facts of an answer that went out without a part of them, for who has to say why. */
function wholeTexts({ data, gaps }: AccessAnswer, { passages }: AnswerDraft): DeskAnswer['whole'] {
  return data.items.flatMap(({ id, value }) => {
    const of = `fact:${id}`;
    const own = gaps.filter((one) => one.of === of);
    const text = value.kind === 'text' && own.length > 0 ? wholeText(value.text, own, passages.filter((one) => one.of === of)) : undefined;
    return text === undefined ? [] : [{ of, text }];
  });
}

/**
 * What a person put on the emergency register or answered about equality is given to them, and shown to nobody beside a request (product promise 15), nor to an officer beside them: it is of no use to
 * decide what to give, for all of it is the person's own word about themselves.
 */
export function besideRequest(answer: AccessAnswer): AccessAnswer {
  return { ...answer, data: { ...answer.data, items: answer.data.items.map(coverOwn) } };
}

/** The answer as a member of staff sees it, with the ways out that the law and the draft leave. */
export function deskAnswerView(record: DeskRecord, kept: RecordedAnswer | undefined, made: MadeAnswer, given: { readonly digest: string; readonly files: readonly RecordedFile[]; readonly items: readonly Pick<RecordItem, 'id' | 'key'>[]; readonly staffId: string }, moment: { readonly pack: Pack; readonly today: string; readonly now: string }): DeskAnswer {
  const answer = kept?.answer ?? made.answer;
  const { offers } = deskRequestView(record, given.staffId, moment);
  return {
    stage: stageOf(record, kept), draft: kept?.draft ?? null, answer: besideRequest(answer), covered: kept?.answer ? [] : made.covered.map(coverOwn), whole: kept?.answer ? wholeTexts(kept.answer, kept.draft) : [...made.whole],
    aboutOthers: given.items.filter((one) => isAboutOthers(one.key)).map((one) => one.id),
    files: filesToAdd(given.files), digest: given.digest,
    offers: kept && !kept.answer ? offers.filter(({ event }) => event === 'prepared' || event === answer.outcome) : [],
    place: kept?.answer ? placeOf(kept, moment.today) : null,
  };
}

/** Words and code with which an answer ends its request: a withheld fact, or a part of a text, is a refusal in part and carries its reason (UK GDPR Art. 12(4)). */
export function actOfAnswer({ outcome, words, withheld, gaps }: AccessAnswer, on: string): { event: AccessAnswer['outcome']; on: string; words: string; code: Exclude<AccessAnswer['withheld'][number]['reason'], 'secret' | 'hidden-address'> | null } {
  const reason = [...withheld, ...gaps].map((one) => one.reason).find((one) => one !== 'secret' && one !== 'hidden-address') ?? null;
  return { event: outcome, on, words, code: outcome === 'answer-with-refusal' ? reason : null };
}
