import { useCallback, useEffect, useState } from 'react';
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
  const [draft, setDraft] = useState({ words: '', touched: false });
  const { open, keep, drop } = useKept<Content>('challenge');
  /** What lies on the device, if it was typed here. */
  const own = useCallback((lies: unknown): Content | undefined => {
    const typed = content.safeParse(lies).data;
    return typed?.act === act && typed.category === category && typed.itemId === itemId ? typed : undefined;
  }, [act, category, itemId]);
  useEffect(() => {
    const begin = async () => {
      const found = await open();
      const typed = found.state === 'open' ? own(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed) setDraft((now) => (now.touched ? now : { words: typed.words, touched: false }));
    };
    if (opened) void begin();
  }, [open, opened, own]);
  return {
    words: draft.words,
    type: (words: string) => {
      keep({ act, category, itemId, words });
      setDraft({ words, touched: true });
    },
    /** They are in the outbox now. What was typed into another form since lies in the same place, and stays. */
    sent: () => { void drop((lies) => own(lies) !== undefined); },
    /** They were refused and are to be changed: the outbox lets go of them. */
    back: () => { if (draft.words !== '') keep({ act, category, itemId, words: draft.words }, 'now'); },
  };
}
