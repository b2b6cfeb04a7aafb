import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#contract/roles.ts';
import { requestEventKind, requestKind, requestState, type RequestEventKind, type RequestKind } from '#contract/request-words.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { allowedEvents } from './allowed-events.ts';
import { foldEvents } from './fold.ts';
import { isTerminal, statesOf, stepFrom, type Machine, type MachineEvent, type Transition } from './machine.ts';
import { machines } from './machines.ts';
import { requestStanding } from './request-standing.ts';
import { shownAs } from './shown-as.ts';
import { whoseTurn } from './whose-turn.ts';

const all = Object.entries(machines).map(([name, machine]): [string, Machine] => [name, machine]);
const rights = all.filter(([name]) => !['information', 'environmental', 'format'].includes(name));
const eventsOf = (machine: Machine): MachineEvent[] => [...new Set(machine.transitions.map((one) => one.event))];
const happened = (kind: RequestEventKind): RequestEvent => ({ kind, at: '2026-11-22T10:00:00Z', on: '2026-11-22', by: 'landlord', reason: null });
const stateAfter = (kind: RequestKind, ...events: RequestEventKind[]) => requestStanding(kind, events.map(happened)).state;

describe.each(all)('the machine %s', (_name, machine) => {
  const states = statesOf(machine);

  test('reaches every state that it names', () => {
    const reached = new Set([machine.start]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of machine.transitions) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    const steps = new Set(machine.transitions.map((one) => one.to));
    expect(states.filter((state) => steps.has(state) && !reached.has(state))).toEqual([]);
  });

  test('takes one step at most for an event, and can end from every state', () => {
    for (const state of states) {
      const events = machine.transitions.filter((one) => one.from.includes(state)).map((one) => one.event);
      expect(new Set(events).size).toBe(events.length);
      expect(events.includes('withdraw')).toBe(!isTerminal(machine, state));
    }
  });

  test('lets the person alone withdraw, or an officer with them', () => {
    for (const state of states.filter((one) => !isTerminal(machine, one))) {
      expect(roles.filter((role) => allowedEvents(machine, state, role).includes('withdraw'))).toEqual(['resident', 'joint-tenant', 'representative', 'officer-in-session']);
    }
  });

  test('waits for the landlord only where the landlord can act', () => {
    for (const state of states) {
      const turn = whoseTurn(machine, state);
      const able = { landlord: allowedEvents(machine, state, 'desk').length > 0, resident: allowedEvents(machine, state, 'resident').length > 0, nobody: true };
      expect(able[turn], state).toBe(true);
      expect(turn === 'nobody').toBe(isTerminal(machine, state) || state === 'restricted');
    }
  });

  test('folds every list of events to a state of its own, which the contract has a word for', () => {
    const event = fc.constantFrom<MachineEvent>('submit', ...eventsOf(machine), ...requestEventKind.options).map((kind) => ({ kind }));
    fc.assert(fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      const { state, accepted, ignored } = foldEvents(machine, events);
      expect(states).toContain(state);
      expect(requestState.options).toContain(shownAs(state));
      expect(accepted.length + ignored.length).toBe(events.length);
      // What was ignored never mattered.
      expect(foldEvents(machine, accepted).state).toBe(state);
    }));
  });

  test('offers only events that it then takes, and none to nobody', () => {
    for (const state of states) {
      expect(allowedEvents(machine, state, 'nobody')).toEqual([]);
      for (const role of roles) for (const event of allowedEvents(machine, state, role)) expect(stepFrom(machine, state, event)).toBeDefined();
    }
  });
});

test.each(rights)('%s ends for good', (_name, machine) => {
  for (const state of machine.terminal) for (const role of roles) expect(allowedEvents(machine, state, role)).toEqual([]);
});

describe('a request', () => {
  test('is received when it comes to be, and a second submit does nothing', () => {
    expect(requestStanding('access', [])).toMatchObject({ state: 'received', turn: 'landlord' });
    const standing = requestStanding('access', [happened('submit'), happened('start'), happened('submit')]);
    expect(standing).toMatchObject({ state: 'in-progress', turn: 'landlord', terminal: false });
    expect(standing.accepted).toHaveLength(2);
  });

  test('for access goes through clarification and the check to its answer', () => {
    const way: RequestEventKind[] = ['submit', 'start', 'ask-clarification'];
    expect(requestStanding('access', way.map(happened))).toMatchObject({ state: 'awaiting-clarification', turn: 'resident' });
    expect(stateAfter('access', ...way, 'clarified', 'prepared', 'answer')).toBe('completed');
    expect(stateAfter('access', ...way, 'clarified', 'prepared', 'answer-nothing-held')).toBe('nothing-held');
    expect(stateAfter('access', ...way, 'clarified', 'answer')).toBe('in-progress');
  });

  test('may be asked for identity when work has begun', () => {
    expect(stateAfter('access', 'submit', 'start', 'ask-id')).toBe('awaiting-identity');
  });

  test('waits for the landlord once the person has sent what was asked for, and for the person again when that is not enough', () => {
    expect(requestStanding('access', (['submit', 'ask-id', 'reply'] as const).map(happened))).toMatchObject({ state: 'awaiting-identity', turn: 'landlord' });
    expect(requestStanding('access', (['submit', 'ask-id', 'reply', 'id-ok-authority-missing'] as const).map(happened))).toMatchObject({ state: 'awaiting-authority', turn: 'resident' });
  });

  test('in free words is sorted where it stands, and sorted once', () => {
    expect(allowedEvents(machines.common, 'in-progress', 'desk')).toContain('sort');
    for (const name of ['access', 'erasure', 'portability', 'information'] as const) expect(machines[name].transitions.some((one: Transition) => one.event === 'sort'), name).toBe(false);
    expect(stateAfter('access', 'submit', 'start', 'sort', 'prepared')).toBe('quality-check');
  });

  test('that is withdrawn stays so', () => {
    expect(stateAfter('access', 'submit', 'start', 'withdraw', 'prepared', 'answer')).toBe('withdrawn');
  });

  test('for erasure is never paused by a question', () => {
    expect(stateAfter('erasure', 'submit', 'start', 'ask-clarification')).toBe('in-progress');
  });

  test('against marketing cannot be refused, delayed or doubted', () => {
    const about = { about: 'direct-marketing' };
    const standing = requestStanding('objection', (['submit', 'ask-id', 'start', 'charge-fee', 'refuse'] as const).map(happened), about);
    expect(standing).toMatchObject({ state: 'received', machine: 'objection-marketing' });
    expect(requestStanding('objection', [happened('stop-all')], about).state).toBe('completed');
  });

  test('about a decision may be closed by the person who is content with the explanation, and by no other', () => {
    expect(stateAfter('decision-review', 'submit', 'explain', 'close-content')).toBe('completed');
    expect(allowedEvents(machines['decision-review'], 'explained', 'desk')).not.toContain('close-content');
  });

  test('at the counter: the officer records proof with the resident there, and answers nothing', () => {
    expect(allowedEvents(machines.access, 'awaiting-identity', 'officer-in-session')).toEqual(['id-ok', 'id-ok-authority-missing', 'reply', 'withdraw']);
    expect(allowedEvents(machines.access, 'quality-check', 'officer-in-session')).toEqual(['withdraw']);
    expect(allowedEvents(machines.access, 'awaiting-identity', 'officer-outside-session')).toEqual([]);
  });

  test('of any kind has a standing after any events', () => {
    const kinds = fc.constantFrom(...requestKind.options);
    fc.assert(fc.property(kinds, fc.array(fc.constantFrom(...requestEventKind.options)), (kind, events) => {
      expect(requestState.options).toContain(stateAfter(kind, ...events));
    }));
  });
});
