import type { DeskRequest } from '#contract/desk.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { givesMoreTime } from '#domain/clock/information-regime.ts';
import { allowedEvents } from '#domain/request-states/allowed-events.ts';
import { stepFrom } from '#domain/request-states/machine.ts';
import { type MachineName, machines } from '#domain/request-states/machines.ts';
import { mayCloseFrom } from '#domain/request-states/no-reply.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { Pack } from '../pack.ts';
import type { DeskRecord } from '../views/desk-record.ts';

/** One thing that can be done: the event that says it, and the steps it takes, the event last. */
export interface DeskWay {
  readonly event: RequestEventKind;
  readonly steps: readonly RequestEventKind[];
}

/** Where an answer in full has a name of its own, it is given by that one alone: it says what was done, and others are told of it (UK GDPR Art. 19). */
const namedAnswers: ReadonlySet<MachineName> = new Set<MachineName>(['rectification', 'erasure']);

/** Why a second person has to check an answer. Where nobody has to, the check passes by itself. */
export function secondPersonReasons({ person, kind }: DeskRecord): DeskRequest['secondPerson'] {
  return [...(person.shared ? ['joint' as const] : []), ...(person.flagged ? ['flagged' as const] : []), ...(kind === 'recordings' || person.othersInAnswer ? ['others-in-it' as const] : [])];
}

/** Who brought the answer to the check, the last time that somebody did. */
function preparedBy({ events }: DeskRecord): string | undefined {
  return events.findLast(({ kind }) => kind === 'prepared' || kind === 'redacted' || kind === 'weighed')?.staffId;
}

/** Whether more time may still be taken: once, and under a law that gives it. */
function mayExtend({ kind, details, events }: DeskRecord, pack: Pack): boolean {
  const { accepted } = requestStanding(kind, events, details ?? {});
  return !accepted.some((one) => one.kind === 'notify-extension') && (kind !== 'information' || givesMoreTime(pack.organisation.kind, details ?? {}));
}

/**
 * What a member of staff may do with a request on `today`. Every answer leaves through the quality check: alone where nobody else is concerned, then its steps are taken at once;
 * else by a second person, and whoever prepared it may only take it back.
 */
export function deskWays(record: DeskRecord, staffId: string, pack: Pack, today: string): { readonly machine: MachineName; readonly ways: readonly DeskWay[]; readonly preparedByThem: boolean; readonly canSort: boolean } {
  const { machine: name, machineState: state, accepted } = requestStanding(record.kind, record.events, record.details ?? {});
  const machine = machines[name];
  const offered = (from: Parameters<typeof allowedEvents>[1]) => allowedEvents(machine, from, 'desk').filter((event) => event !== 'answer' || !namedAnswers.has(name));
  const allowed = offered(state);
  const canSort = record.kind === 'something-else' && record.details !== null && allowed.includes('sort');
  const closesFrom = mayCloseFrom(accepted);
  const now = allowed.filter((event) => event !== 'sort' && (event !== 'notify-extension' || mayExtend(record, pack)) && (event !== 'no-reply' || (closesFrom !== null && closesFrom <= today)));
  const alone = secondPersonReasons(record).length === 0;
  const preparedByThem = state === 'quality-check' && !alone && preparedBy(record) === staffId;
  const toCheck = now.filter((event) => state !== 'quality-check' && stepFrom(machine, state, event)?.to === 'quality-check');
  const [through] = toCheck;
  const single = (event: RequestEventKind): DeskWay => ({ event, steps: [event] });
  if (preparedByThem) return { machine: name, ways: now.filter((event) => event === 'sent-back').map(single), preparedByThem, canSort };
  if (!alone || through === undefined) return { machine: name, ways: now.map(single), preparedByThem, canSort };
  const answers = offered('quality-check').filter((event) => event !== 'sent-back');
  return { machine: name, ways: [...now.filter((event) => !toCheck.includes(event)).map(single), ...answers.map((event) => ({ event, steps: [through, event] }))], preparedByThem, canSort };
}
