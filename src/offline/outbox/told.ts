import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { isForNow, isLent } from '#src/api/acting.ts';
import type { OutboxChannel, Told } from './channel.ts';

/** How an act ended. `refused`: a problem code, or one of `refusal.ts`; the entry stays until the person has read it. */
export type Outcome<E extends AnyEndpoint> =
  | ({ readonly kind: 'done' } & AnswerOf<E>)
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'taken-back' };

/** An acknowledged act as a feature hears of it. */
export interface Done<E extends AnyEndpoint> {
  readonly entryId: string;
  readonly personKey: string | null;
  readonly input: InputOf<E>;
  readonly answer: AnswerOf<E>;
}

interface Hearing {
  readonly lent: boolean;
  readonly handle: (done: Done<AnyEndpoint>) => void | Promise<void>;
}
type Settle = (outcome: Outcome<AnyEndpoint>) => void;

/** Brings answers to features and to whoever waits for one act, in this tab and in the others. */
export function makeTold(channel: OutboxChannel, report: (fault: unknown) => void) {
  const handlers = new Map<string, Set<Hearing>>();
  const waiting = new Map<string, Settle>();
  const watchers = new Set<(entryId: string, told: Told) => void>();

  function settle(entryId: string, outcome: Outcome<AnyEndpoint>): void {
    waiting.get(entryId)?.(outcome);
    waiting.delete(entryId);
  }

  async function hear(one: Told): Promise<void> {
    const { entryId, personKey, endpoint, input, status, body } = one;
    const answer = { status, body } as AnswerOf<AnyEndpoint>;
    // What was done for another person is not laid into what is read for this one; what is never lent is one's own whoever is acted for.
    const here = isForNow(input.actingFor);
    const handling = [...(handlers.get(endpoint) ?? [])].filter(({ lent }) => here || !lent).map(({ handle }) => () => handle({ entryId, personKey, input, answer }));
    for (const work of [...handling, () => settle(entryId, { kind: 'done', ...answer }), ...[...watchers].map((tellOf) => () => tellOf(entryId, one))]) {
      try {
        await work();
      } catch (error) {
        report(error); // A screen that fails must not make the device send again what the server has.
      }
    }
  }

  channel.listen((message) => {
    if (message.kind === 'done') hear(message.told).catch(report);
    if (message.kind === 'refused') settle(message.entryId, { kind: 'refused', code: message.code });
    if (message.kind === 'taken-back') settle(message.entryId, { kind: 'taken-back' });
  });

  return {
    /** Tells this tab's features and waits for them, after the other tabs were sent word. */
    async tell(told: Told): Promise<void> {
      channel.post({ kind: 'done', told });
      await hear(told);
    },
    tellRefused(entryId: string, code: string): void {
      channel.post({ kind: 'refused', entryId, code });
      settle(entryId, { kind: 'refused', code });
    },
    tellTakenBack(entryId: string): void {
      channel.post({ kind: 'taken-back', entryId });
      settle(entryId, { kind: 'taken-back' });
    },
    /** Hears every acknowledged act of one operation, before its entry goes. Answers the way to stop. */
    onDone<E extends AnyEndpoint>(endpoint: E, handle: (done: Done<E>) => void | Promise<void>): () => void {
      const those = handlers.get(endpoint.name) ?? new Set();
      const hearing: Hearing = { lent: isLent(endpoint), handle: handle as unknown as Hearing['handle'] };
      handlers.set(endpoint.name, those.add(hearing));
      return () => those.delete(hearing);
    },
    /** Hears that an act has reached the server, whichever it was. Answers the way to stop. */
    watchDone(tellOf: (entryId: string, told: Told) => void): () => void {
      watchers.add(tellOf);
      return () => watchers.delete(tellOf);
    },
    /** How one act will end. Never settles if the tab closes first. */
    outcomeOf<E extends AnyEndpoint>(entryId: string): Promise<Outcome<E>> {
      return new Promise((resolve) => { waiting.set(entryId, resolve as unknown as Settle); });
    },
    forget: (entryId: string): void => { waiting.delete(entryId); },
  };
}
