import type { Language } from '#contract/common.ts';
import type { ChangedFact, NotTold } from '#contract/told-words.ts';
import type { FieldErrorCode } from '#contract/problem.ts';
import { Refusal } from '#contract/refusal.ts';
import type { ReasonCode } from '#contract/reason-codes.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { codesFor, needsWords } from '#domain/request-states/reasons.ts';
import { changeToldOf } from '#domain/request-states/tells-recipients.ts';
import type { Pack } from '../pack.ts';
import type { DeskRecord } from '../views/desk-record.ts';
import type { RecordedEvent, RecordedRequest } from '../views/request-view.ts';
import { changeableFacts } from './changeable-facts.ts';
import { deskWays } from './desk-ways.ts';
import { isMarketingStop, type Moment, newRequest } from './move-request.ts';
import { notOffered } from './request-offers.ts';

/** What the desk does with a request. */
export interface DeskAct {
  readonly event: RequestEventKind;
  /** The day it happened. */
  readonly on: string;
  readonly words: string;
  /** Which language the words are in; the person's own where it is left out. */
  readonly language?: Language | undefined;
  readonly code: ReasonCode | null;
  /** Who of `toTell` is not told of it. */
  readonly notTold?: readonly NotTold[] | undefined;
  /** What an answer in part has deleted. */
  readonly changed?: readonly ChangedFact[] | undefined;
}

const wrong = (pointer: string, code: FieldErrorCode): Refusal => new Refusal('invalid-input', { errors: [{ pointer, code }] });

/** An answer in part names what it deleted, and no other act names any. */
function refuseUnnamed(pack: Pack, record: DeskRecord, event: RequestEventKind, changed: readonly ChangedFact[]): void {
  const offered = event === 'answer-with-refusal' ? changeableFacts(pack, record) : [];
  if (offered.length > 0 && changed.length === 0) throw wrong('/changed', 'missing');
  const stranger = changed.findIndex((one) => !offered.some(({ category, key }) => category === one.category && key === one.key));
  if (stranger !== -1) throw wrong(`/changed/${stranger}`, 'not-offered');
}

/**
 * The events of an act of the desk; several where the quality check passes by itself. Words and code belong to the act, not to the steps before it.
 * @throws Refusal act-not-open, second-person-needed, invalid-input
 */
export function deskEvents(record: DeskRecord, { event, on, words, language, code, notTold = [], changed = [] }: DeskAct, staffId: string, pack: Pack, { now, today, toTell = [] }: Moment & { readonly toTell?: readonly string[] }): RecordedEvent[] {
  const { ways, machine, preparedByThem } = deskWays(record, staffId, pack, on < today ? on : today);
  const way = ways.find((one) => one.event === event);
  if (!way) throw new Refusal(preparedByThem ? 'second-person-needed' : 'act-not-open');
  if (on > today) throw wrong('/on', 'in-future');
  if (on < (record.events.at(-1)?.on ?? record.receivedOn)) throw wrong('/on', 'too-small');
  const said = words.trim();
  if (said === '' && needsWords(event)) throw wrong('/words', 'missing');
  const codes = codesFor(machine, event);
  if (code === null ? codes.length > 0 : !codes.includes(code)) throw wrong('/code', code === null ? 'missing' : 'not-offered');
  const stranger = changeToldOf(event, record.kind) === undefined ? 0 : notTold.findIndex((one) => !toTell.includes(one.recipient));
  if (notTold.length > 0 && stranger !== -1) throw wrong(`/notTold/${stranger}/recipient`, 'not-offered');
  refuseUnnamed(pack, record, event, changed);
  const step = { at: now, on, by: 'landlord' as const, staffId };
  return way.steps.map((kind): RecordedEvent => {
    if (kind !== event) return Object.assign({ kind, reason: null }, step);
    return Object.assign({ kind, reason: said === '' ? null : said }, step, code === null ? {} : { code }, said === '' ? {} : { language: language ?? record.person.language }, notTold.length === 0 ? {} : { notTold }, changed.length === 0 ? {} : { changed });
  });
}

function refuseUnknown(pack: Pack, details: RequestDetails): void {
  const pointer = notOffered(pack, details);
  if (pointer !== undefined) throw new Refusal(pointer === '/details/categories' ? 'category-unknown' : 'invalid-input', { errors: [{ pointer, code: 'not-offered' }] });
}

/**
 * Free words, sorted: the same request under another kind, in the state and with the clock that it has. What was asked first is kept beside it.
 * An objection to marketing is done there and then (UK GDPR Art. 21(3)), and a recording is held. @throws Refusal act-not-open, category-unknown, invalid-input
 */
export function sortedRequest(pack: Pack, record: DeskRecord, details: RequestDetails, staffId: string, { now, today }: Moment): DeskRecord {
  if (!deskWays(record, staffId, pack, today).canSort) throw new Refusal('act-not-open');
  if (details.kind === 'something-else') throw wrong('/details/kind', 'not-offered');
  refuseUnknown(pack, details);
  const step = (kind: RequestEventKind): RecordedEvent => ({ kind, at: now, on: today, by: 'landlord', reason: null, staffId });
  const more = isMarketingStop(details) ? [step('stop-all')] : details.kind === 'correction' && details.markDisputed ? [step('mark-disputed')] : details.kind === 'recordings' ? [step('place-hold')] : [];
  return { ...record, kind: details.kind, details, firstDetails: record.details, events: [...record.events, step('sort'), ...more] };
}

/**
 * A request that came in another way, as it is written down: received on the day it reached any member of staff, not on the day of writing.
 * @throws Refusal category-unknown, invalid-input
 */
export function writtenDown(pack: Pack, details: RequestDetails, receivedOn: string, given: Moment & Pick<RecordedRequest, 'id' | 'reference' | 'receiptId' | 'answerIn'>): RecordedRequest {
  if (receivedOn > given.today) throw wrong('/receivedOn', 'in-future');
  const made = newRequest(pack, details, { ...given, today: receivedOn });
  // Whatever the landlord does about it at once it does today.
  return { ...made, events: made.events.map((event) => (event.by === 'landlord' ? Object.assign({}, event, { on: given.today }) : event)) };
}
