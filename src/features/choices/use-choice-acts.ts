import { useCallback, useState } from 'react';
import type { recordChoice } from '#contract/choices.ts';
import { connected } from '#src/offline/connection.ts';
import type { KeptChange } from '#src/offline/outbox/device-outbox.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { changeChoice, type Decided } from './change-choice.command.ts';

/** How what was done last ended, to be said once. */
export interface Said {
  readonly how: 'saved' | 'not-sent' | 'refused' | 'not-kept' | 'taken-back' | 'busy';
  readonly decided: readonly Pick<Decided, 'purpose' | 'channel' | 'decision'>[];
}

export interface ChoiceActs {
  /** Makes these decisions, one after the other. */
  readonly decide: (all: readonly Decided[]) => Promise<void>;
  /** Channels whose tap is being written to this device, by `wayKey`. */
  readonly keeping: ReadonlySet<string>;
  /** Channels whose last tap could not be kept. */
  readonly failed: ReadonlyMap<string, Decided>;
  readonly said: Said | undefined;
  readonly say: (said: Said) => void;
}

/** Names one channel of one purpose. */
export const wayKey = (purposeId: string, channel: string): string => `${purposeId} ${channel}`;

const keyOf = ({ purpose, channel }: Decided) => wayKey(purpose.id, channel);
const without = <T>(map: ReadonlyMap<string, T>, keys: readonly string[]) => new Map([...map].filter(([key]) => !keys.includes(key)));

/** How long to wait for the server before saying that it is on this device only. */
const patience = 5000;

type Kept = readonly KeptChange<typeof recordChoice>[];

/** How all of it ended, whenever that is. */
async function atLast(kept: Kept): Promise<Said['how']> {
  const ends = await Promise.all(kept.map((one) => one.settled));
  if (ends.some((end) => end.kind === 'refused')) return 'refused';
  return ends.every((end) => end.kind === 'taken-back') ? 'taken-back' : 'saved';
}

async function soon(kept: Kept): Promise<Said['how']> {
  if (!connected()) return 'not-sent';
  const late = new Promise<'not-sent'>((resolve) => { setTimeout(() => resolve('not-sent'), patience); });
  return Promise.race([late, atLast(kept)]);
}

/** The acts of the choices screens, and how far each has got on this device. */
export function useChoiceActs(language: string): ChoiceActs {
  const [keeping, setKeeping] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [said, setSaid] = useState<Said>();

  const decide = useCallback(async (all: readonly Decided[]) => {
    const keys = all.map(keyOf);
    setKeeping((now) => new Set([...now, ...keys]));
    setFailed((now) => without(now, keys));
    const kept: KeptChange<typeof recordChoice>[] = [];
    const lost: Decided[] = [];
    for (const one of all) {
      try {
        kept.push(await changeChoice(one, language));
      } catch (error) {
        if (!(error instanceof OutboxStoreError)) reportError(error);
        lost.push(one);
      }
      setKeeping((now) => new Set([...now].filter((key) => key !== keyOf(one))));
    }
    setFailed((now) => new Map([...now, ...lost.map((one) => [keyOf(one), one] as const)]));
    const first: Said = { how: lost.length > 0 ? 'not-kept' : await soon(kept), decided: all };
    setSaid(first);
    if (first.how !== 'not-sent') return;
    // It has gone since: "not sent yet" must not stand on. What was said of another act meanwhile stays.
    const how = await atLast(kept);
    setSaid((now) => (now === first ? { ...first, how } : now));
  }, [language]);

  return { decide, keeping, failed, said, say: setSaid };
}
