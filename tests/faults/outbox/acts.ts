import { recordChoice } from '#contract/choices.ts';
import { makeRequest } from '#contract/requests.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { settled } from './agenda.ts';
import type { Person } from './people.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

export type Lane = 'choices' | 'requests';

/** One thing that somebody did, and what they were told of it. */
export interface Act {
  readonly id: string;
  readonly who: Person;
  readonly tab: Tab;
  readonly lane: Lane;
  /** The server will refuse it, whenever it comes. */
  readonly toBeRefused: boolean;
  /** It was said to be kept. */
  promised: boolean;
  /** How it was said to have ended. */
  ended?: 'done' | 'refused' | 'taken-back';
  /** It was taken back before it was sent, or its refusal was read. */
  gone?: 'taken-back' | 'read' | undefined;
  /** It was said that it never left the device. */
  saidNeverLeft?: true;
}

const words = (toBeRefused: boolean) => (toBeRefused ? 'to-be-refused' : 'news');
const choice = (bad: boolean) => ({ body: { purposeId: words(bad), channel: 'email' as const, decision: 'withdraw' as const, noticeVersion: 'v1', language: 'en', decidedAt: '2026-11-22T10:00:00.000Z' } });
const request = (bad: boolean) => ({
  body: { details: { kind: 'access' as const, scope: 'everything' as const, categories: [], details: words(bad), answerFormat: 'standard' as const, answerLanguage: 'en' }, madeAt: '2026-11-22T10:00:00.000Z' },
});

/** Somebody does something on a page. Nothing happens where nobody is signed in: such a page offers nothing. */
export async function doSomething(world: World, acts: Act[], tab: Tab, lane: Lane, toBeRefused: boolean): Promise<void> {
  const { who } = tab;
  if (!who) return;
  const id = world.newId();
  const act: Act = { id, who, tab, lane, toBeRefused, promised: false };
  acts.push(act);
  world.nextId = id;
  const kept = lane === 'choices' ? tab.outbox.change(recordChoice, choice(toBeRefused)) : tab.outbox.change(makeRequest, request(toBeRefused));
  kept.then(({ settled: end }) => {
    act.promised = true;
    void end.then(({ kind }) => { act.ended = kind; });
  }, (error: unknown) => {
    if (!(error instanceof OutboxStoreError)) world.wrongs.push(`a fault: ${String(error)}`);
  });
  await settled();
}

/** The person takes back one of their entries, as the list on the page shows it. */
export async function takeBack(acts: readonly Act[], tab: Tab, which: number): Promise<void> {
  const mine = tab.outbox.list().entries.filter((one) => one.personKey === tab.who?.personKey && one.state !== 'refused');
  const entry = mine[which % Math.max(1, mine.length)];
  if (!entry) return;
  const act = acts.find(({ id }) => id === entry.id);
  const before = act?.gone;
  // Asked for: a page that dies before it hears the answer may have done it.
  if (act) act.gone = 'taken-back';
  void tab.outbox.takeBack(entry.id, entry.tries).then((end) => {
    if (!act) return;
    if (end !== 'removed') act.gone = before;
    else if (entry.tries === 0) act.saidNeverLeft = true;
  });
  await settled();
}

/** The person reads one of their refusals. */
export async function readRefusal(acts: readonly Act[], tab: Tab, which: number): Promise<void> {
  const mine = tab.outbox.list().entries.filter((one) => one.personKey === tab.who?.personKey && one.state === 'refused');
  const entry = mine[which % Math.max(1, mine.length)];
  const act = acts.find(({ id }) => id === entry?.id);
  if (!entry || !act) return;
  act.gone = 'read'; // From here on it may go at any moment.
  void tab.outbox.dismiss(entry.id);
  await settled();
}
