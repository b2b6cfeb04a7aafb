import type { DeskOffer, DeskRequest, DeskSummary } from '#contract/desk.ts';
import { changeToldOf } from '#domain/request-states/tells-recipients.ts';
import { codesFor, needsWords } from '#domain/request-states/reasons.ts';
import { deskWays, secondPersonReasons } from '../acts/desk-ways.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import type { DeskRecord, ListedRequest } from './desk-record.ts';
import { requestSummaryView, shownEvents } from './request-view.ts';

/** A request in the list of the desk. */
export function deskSummaryView(record: ListedRequest, pack: Pack, today: string): DeskSummary {
  return { ...requestSummaryView(record, pack, today), portalReference: record.person.portalReference, cameBy: record.cameBy };
}

function offerOf({ event, steps }: ReturnType<typeof deskWays>['ways'][number], record: DeskRecord, { pack, today, now }: { pack: Pack; today: string; now: string }, machine: ReturnType<typeof deskWays>['machine']): DeskOffer {
  const after = { ...record, events: [...record.events, ...steps.map((kind) => ({ kind, at: now, on: today, by: 'landlord' as const, reason: null }))] };
  const { state, clock } = requestSummaryView(after, pack, today);
  return { event, to: state, clock, needsWords: needsWords(event), codes: [...codesFor(machine, event)] };
}

/** What was looked up for a request beside it: the one thing that it is about, who was given that, and the complaints about it. */
interface Beside {
  readonly about: DeskRequest['about'];
  readonly toTell: DeskRequest['toTell'];
  readonly changeable: DeskRequest['changeable'];
  readonly complaints: DeskRequest['complaints'];
  /** For the names of what was deleted. */
  readonly words?: Words;
}

/** One request as a member of staff sees it at `now`, with what the law allows them to do. */
export function deskRequestView(record: DeskRecord, staffId: string, moment: { readonly pack: Pack; readonly today: string; readonly now: string }, { about, toTell, changeable, complaints, words }: Beside = { about: null, toTell: [], changeable: [], complaints: [] }): DeskRequest {
  const { ways, machine, preparedByThem, canSort } = deskWays(record, staffId, moment.pack, moment.today);
  const { name, language, format } = record.person;
  return {
    ...deskSummaryView(record, moment.pack, moment.today),
    details: record.details,
    firstDetails: record.firstDetails,
    about,
    events: shownEvents(record.events, words),
    person: { name, language, format },
    secondPerson: secondPersonReasons(record),
    preparedByYou: preparedByThem,
    offers: ways.map((way) => offerOf(way, record, moment, machine)),
    toTell: ways.some(({ event }) => changeToldOf(event, record.kind) !== undefined) ? toTell : [],
    changeable: ways.some(({ event }) => event === 'answer-with-refusal') ? changeable : [],
    complaints: [...complaints],
    canSort,
  };
}

