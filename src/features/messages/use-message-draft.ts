import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';

const content = z.object({ text: z.string() });
const shortPause = 400;

/** What is typed and not sent: in memory for the page, sealed on the device for a reload or another day. `kept`: `false` when the device cannot. */
export interface MessageDraft {
  readonly text: string;
  /** Something typed before was found on the device. */
  readonly found: boolean;
  readonly kept: boolean | undefined;
  readonly type: (text: string) => void;
  /** It is in the outbox now. */
  readonly sent: () => void;
}

const loaded = async () => (await import('#src/offline/drafts/this-drafts.ts')).thisDrafts();

export function useMessageDraft(requestId: string): MessageDraft {
  const name = `message ${requestId}`;
  const [draft, setDraft] = useState({ text: '', found: false, kept: undefined as boolean | undefined });
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(async () => {
    const text = unsaved.current;
    if (text === undefined) return;
    unsaved.current = undefined;
    const kept = await loaded().then((drafts) => drafts.save(name, { text }), () => false);
    setDraft((now) => ({ ...now, kept }));
  }, [name]);

  useEffect(() => {
    const open = async () => {
      const found = await loaded().then((drafts) => drafts.open(name), () => undefined);
      const typed = found?.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed?.success) setDraft((now) => (now.text === '' ? { ...now, text: typed.data.text, found: true } : now));
    };
    void open();
    const hidden = () => { if (document.visibilityState === 'hidden') void save(); };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void save();
    };
  }, [name, save]);

  return {
    ...draft,
    type(text) {
      unsaved.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => { void save(); }, shortPause);
      setDraft((now) => ({ ...now, text }));
    },
    sent() {
      unsaved.current = undefined;
      clearTimeout(timer.current);
      setDraft((now) => ({ ...now, text: '' }));
      void Promise.allSettled([loaded().then((drafts) => drafts.remove(name))]); // What stays behind is sealed, and laid over by the next.
    },
  };
}
