import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useKept } from '#src/offline/drafts/use-kept.ts';
import type { ChallengeAct, FactPlace } from './challenge-acts.ts';

const content = z.object({ act: z.string(), category: z.string(), itemId: z.string(), words: z.string() });
type Content = z.infer<typeof content>;

/**
 * What is typed against a fact: in memory for the page, sealed on the device for a reload. One at a time, and which fact it is against lies in the sealed part too: the name of a draft can be read by anybody.
 * `opened`: the form is on the screen; before that nothing is read.
 */
export function useChallengeWords(act: ChallengeAct, { category, itemId }: FactPlace, opened: boolean) {
  const [draft, setDraft] = useState({ words: '', found: false, touched: false });
  const { open, keep, drop } = useKept<Content>('challenge');
  useEffect(() => {
    const begin = async () => {
      const found = await open();
      const typed = found.state === 'open' ? content.safeParse(found.content).data : undefined;
      // What was typed while the device was read stands.
      if (typed?.act === act && typed.category === category && typed.itemId === itemId) setDraft((now) => (now.touched ? now : { words: typed.words, found: true, touched: false }));
    };
    if (opened) void begin();
  }, [open, opened, act, category, itemId]);
  return {
    ...draft,
    type: (words: string) => {
      keep({ act, category, itemId, words });
      setDraft((now) => ({ ...now, words, touched: true }));
    },
    /** They are in the outbox now. A form that was sent empty has none on the device; another may. */
    sent: () => { if (draft.touched || draft.found) void drop(); },
  };
}
