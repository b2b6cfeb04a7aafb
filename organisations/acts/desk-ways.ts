import type { DeskRequest } from '#contract/desk.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { allowedEvents } from '#domain/request-states/allowed-events.ts';
import { stepFrom } from '#domain/request-states/machine.ts';
import { type MachineName, machines } from '#domain/request-states/machines.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { DeskRecord } from '../views/desk-record.ts';

/** One thing that can be done: the event that says it, and the steps it takes, the event last. */
export interface DeskWay {
  readonly event: RequestEventKind;
  readonly steps: readonly RequestEventKind[];
}

/** Why a second person has to check an answer. Where nobody has to, the check passes by itself. */
export function secondPersonReasons({ person, kind }: DeskRecord): DeskRequest['secondPerson'] {
  return [...(person.shared ? ['joint' as const] : []), ...(person.flagged ? ['flagged' as const] : []), ...(kind === 'recordings' ? ['others-in-it' as const] : [])];
}

/** Who brought the answer to the check, the last time that somebody did. */
function preparedBy({ events }: DeskRecord): string | undefined {
  return events.findLast(({ kind }) => kind === 'prepared' || kind === 'redacted' || kind === 'weighed')?.staffId;
}

/**
 * What a member of staff may do with a request now. Every answer leaves through the quality check: alone where nobody else is concerned, then its steps are taken at once;
 * else by a second person, and whoever prepared it may only take it back.
 */
export function deskWays(record: DeskRecord, staffId: string): { readonly machine: MachineName; readonly ways: readonly DeskWay[]; readonly preparedByThem: boolean; readonly canSort: boolean } {
  const { machine: name, machineState: state } = requestStanding(record.kind, record.events, record.details ?? {});
  const machine = machines[name];
  const allowed = allowedEvents(machine, state, 'desk');
  const canSort = record.kind === 'something-else' && record.details !== null && allowed.includes('sort');
  const now = allowed.filter((event) => event !== 'sort');
  const alone = secondPersonReasons(record).length === 0;
  const preparedByThem = state === 'quality-check' && !alone && preparedBy(record) === staffId;
  const toCheck = now.filter((event) => state !== 'quality-check' && stepFrom(machine, state, event)?.to === 'quality-check');
  const [through] = toCheck;
  const single = (event: RequestEventKind): DeskWay => ({ event, steps: [event] });
  if (preparedByThem) return { machine: name, ways: now.filter((event) => event === 'sent-back').map(single), preparedByThem, canSort };
  if (!alone || through === undefined) return { machine: name, ways: now.map(single), preparedByThem, canSort };
  const answers = allowedEvents(machine, 'quality-check', 'desk').filter((event) => event !== 'sent-back');
  return { machine: name, ways: [...now.filter((event) => !toCheck.includes(event)).map(single), ...answers.map((event) => ({ event, steps: [through, event] }))], preparedByThem, canSort };
}
