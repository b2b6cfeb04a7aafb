import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { readCategory } from '#contract/my-data.ts';
import { listRequests, makeRequest } from '#contract/requests.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { type ChallengeAct, detailsOf, type FactPlace } from './challenge-acts.ts';

/** Where the last act of one form is; never shown further than it got. */
export type Progress =
  | { readonly kind: 'still' | 'keeping' | 'not-kept' | 'kept' | 'done' }
  | { readonly kind: 'refused'; readonly code: string; readonly entryId: string };

/** Keeps an act against a fact in the outbox, which sends it, and follows what becomes of it. */
export function useChallenge(act: ChallengeAct, place: FactPlace) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>({ kind: 'still' });

  /** Answers whether it is on its way. */
  const send = async (words: string): Promise<boolean> => {
    setProgress({ kind: 'keeping' });
    try {
      const { change } = await outboxCode();
      const { entryId, settled } = await change(makeRequest, { body: { details: detailsOf(act, place, words), madeAt: new Date().toISOString() } });
      // At the counter the person is asked first. Who says no is where they were, with their words.
      const back = (await Promise.race([settled, Promise.resolve(undefined)]))?.kind === 'taken-back';
      setProgress({ kind: back ? 'still' : 'kept' });
      void settled.then(async (end) => {
        if (end.kind === 'done') await Promise.all([readCategory.name, listRequests.name, 'readHome'].map((name) => client.invalidateQueries({ queryKey: [name] })));
        setProgress(end.kind === 'done' ? { kind: 'done' } : end.kind === 'refused' ? { kind: 'refused', code: end.code, entryId } : { kind: 'still' });
      });
      return !back;
    } catch (error) {
      // Not kept is not sent: the form says so and holds on to the words.
      if (!(error instanceof OutboxStoreError) && !(error instanceof TypeError)) reportError(error);
      setProgress({ kind: 'not-kept' });
      return false;
    }
  };
  /** The refusal was read: its entry may go, and the words can be changed. */
  const goOn = () => {
    if (progress.kind === 'refused') void Promise.allSettled([outboxCode().then(({ thisOutbox }) => thisOutbox().dismiss(progress.entryId))]);
    setProgress({ kind: 'still' });
  };
  return { progress, send, goOn };
}
