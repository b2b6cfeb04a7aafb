import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChoiceDecision, ChoiceEventKind, ChoiceState } from '#contract/choice-words.ts';
import { recordChoice } from '#contract/choices.ts';
import { Refusal } from '#contract/refusal.ts';
import { nextState } from '#domain/choices/next-state.ts';
import { decideChoice } from '#organisations/acts/decide-choice.ts';
import { choiceListView, type RecordedChoiceEvent } from '#organisations/views/choice-view.ts';
import { choicesWithPending } from '#src/features/choices/choices-with-pending.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { testPack } from '#tests/support/test-pack.ts';

const purposeId = 'news';
const channel = 'text' as const;

/** What can happen, one after the other, a minute apart. `lost`: the server has it, but its answer does not come. */
type Happening =
  | { readonly what: 'tap'; readonly decision: ChoiceDecision; readonly oldWords: boolean }
  | { readonly what: 'answer' | 'lost' | 'read-refusal' }
  | { readonly what: 'landlord'; readonly kind: Extract<ChoiceEventKind, 'ask' | 'lapse' | 'invalidate' | 'renew'> };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('tap' as const), decision: fc.constantFrom<ChoiceDecision>('agree', 'decline', 'withdraw', 'defer'), oldWords: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constantFrom('answer' as const, 'lost' as const, 'read-refusal' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('landlord' as const), kind: fc.constantFrom('ask' as const, 'lapse' as const, 'invalidate' as const, 'renew' as const) }) },
);

interface Tap { readonly decision: ChoiceDecision; readonly at: string; readonly oldWords: boolean }

/** One device that keeps what was tapped and sends it in order, and one server. */
class World {
  readonly events: RecordedChoiceEvent[] = [];
  readonly keys = new Set<string>();
  readonly #taps = new Map<string, Tap>();
  entries: PlacedEntry[] = [];
  #minute = 0;

  now(): string {
    return new Date(Date.UTC(2026, 10, 1, 0, this.#minute)).toISOString();
  }

  happen(one: Happening): void {
    this.#minute += 1;
    if (one.what === 'tap') this.#tap(one);
    else if (one.what === 'landlord') this.events.push({ purposeId, channel, kind: one.kind, effectiveAt: this.now(), receivedAt: this.now(), decidedAt: this.now(), noticeVersion: 'v1', language: 'en', receiptId: null });
    else if (one.what === 'read-refusal') this.entries = this.entries.filter(({ state }) => state !== 'refused');
    else this.#send(one.what === 'answer');
  }

  #tap({ decision, oldWords }: Extract<Happening, { what: 'tap' }>): void {
    const id = randomUUID();
    this.#taps.set(id, { decision, oldWords, at: this.now() });
    this.entries.push({
      format: 1, id, personKey: 'a', endpoint: recordChoice.name, lane: 'choices', face: { purposeId, channel, decision }, content: { kind: 'clear', input: {} }, createdAt: this.now(),
      state: 'waiting', refusal: null, tries: 0, nextTryAt: null, order: this.#minute,
    });
  }

  #send(comes: boolean): void {
    const entry = this.entries.find(({ state }) => state === 'waiting');
    const tap = entry && this.#taps.get(entry.id);
    if (!tap) return;
    try {
      // The same key again is the same act.
      if (!this.keys.has(entry.id)) {
        const body = { purposeId, channel, decision: tap.decision, noticeVersion: tap.oldWords ? 'v0' : 'v1', language: 'en', decidedAt: tap.at };
        this.events.push(decideChoice(testPack, this.events, { body, now: this.now(), sentAt: this.now(), receiptId: entry.id }).event);
        this.keys.add(entry.id);
      }
      if (comes) this.entries = this.entries.filter((one) => one !== entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (comes) this.entries = this.entries.map((one) => (one === entry ? Object.assign({}, one, { state: 'refused', refusal: error.code }) : one));
    }
  }

  /** What the screen shows. */
  shown(): ChoiceState | undefined {
    const { purposes } = choiceListView(testPack, (key) => ({ text: key, language: 'en' }), this.events);
    return choicesWithPending(purposes, this.entries).find((one) => one.id === purposeId)?.channels.find((one) => one.channel === channel)?.state;
  }

  /** What was chosen and taken, and what the landlord and time did, in the order in which it happened. */
  chosen(): ChoiceState {
    const taken = [...this.#taps].filter(([id]) => this.keys.has(id)).map(([, { decision, at }]): { kind: ChoiceEventKind; at: string } => ({ kind: decision, at }));
    const others = this.events.filter((one) => one.receiptId === null).map(({ kind, effectiveAt }) => ({ kind, at: effectiveAt }));
    let state: ChoiceState = 'not-asked';
    for (const { kind } of [...taken, ...others].toSorted((one, other) => (one.at < other.at ? -1 : 1))) state = nextState(state, kind);
    return state;
  }

  drain(): void {
    for (let left = this.entries.length; left >= 0; left -= 1) this.happen({ what: 'answer' });
    this.happen({ what: 'read-refusal' });
  }
}

it('no sequence of decisions without a connection and answers of the server ends in a state that nobody chose', () => {
  fc.assert(fc.property(fc.array(happening, { maxLength: 30 }), (all) => {
    const world = new World();
    for (const one of all) world.happen(one);
    world.drain();
    expect(world.entries).toEqual([]);
    expect(world.shown()).toBe(world.chosen());
  }), { numRuns: 2000 });
});

it('a no that waits is shown as a no, whatever the server said before, and a refused yes is never shown as given', () => {
  fc.assert(fc.property(fc.array(happening, { maxLength: 20 }), (all) => {
    const world = new World();
    for (const one of all) world.happen(one);
    world.happen({ what: 'tap', decision: 'withdraw', oldWords: true });
    expect(world.shown()).toBe('withdrawn');
    world.drain();
    world.happen({ what: 'tap', decision: 'agree', oldWords: true });
    world.happen({ what: 'answer' });
    expect(world.shown()).toBe('withdrawn');
  }), { numRuns: 1000 });
});
