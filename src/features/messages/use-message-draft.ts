import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { type FileNamed, fileNamed } from '#contract/file-named.ts';

const content = z.object({ text: z.string(), files: z.array(fileNamed) });
type Content = z.infer<typeof content>;
const nothing: Content = { text: '', files: [] };
const shortPause = 400;

/** What is typed and not sent: in memory for the page, sealed on the device for a reload or another day. `kept`: `false` when the device cannot. */
export interface MessageDraft {
  readonly text: string;
  readonly files: readonly FileNamed[];
  /** Something typed before was found on the device. */
  readonly found: boolean;
  readonly kept: boolean | undefined;
  readonly write: (changed: { readonly text?: string; readonly files?: readonly FileNamed[] }) => void;
  /** It is in the outbox now. */
  readonly sent: () => void;
}

const loaded = async () => (await import('#src/offline/drafts/this-drafts.ts')).thisDrafts();

export function useMessageDraft(requestId: string): MessageDraft {
  const name = `message ${requestId}`;
  const [draft, setDraft] = useState({ ...nothing, found: false, kept: undefined as boolean | undefined });
  const unsaved = useRef<Content | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(async () => {
    const typed = unsaved.current;
    if (typed === undefined) return;
    unsaved.current = undefined;
    const kept = await loaded().then((drafts) => drafts.save(name, typed), () => false);
    setDraft((now) => ({ ...now, kept }));
  }, [name]);

  useEffect(() => {
    const open = async () => {
      const found = await loaded().then((drafts) => drafts.open(name), () => undefined);
      const typed = found?.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed?.success) setDraft((now) => (now.text === '' && now.files.length === 0 ? { ...now, ...typed.data, found: true } : now));
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
    write(changed) {
      const { text, files } = draft;
      const typed: Content = { ...(unsaved.current ?? { text, files }), ...(changed.text !== undefined && { text: changed.text }), ...(changed.files && { files: [...changed.files] }) };
      unsaved.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => { void save(); }, changed.files ? 0 : shortPause);
      setDraft((now) => ({ ...now, ...typed }));
    },
    sent() {
      unsaved.current = undefined;
      clearTimeout(timer.current);
      setDraft((now) => ({ ...now, ...nothing }));
      void Promise.allSettled([loaded().then((drafts) => drafts.remove(name))]); // What stays behind is sealed, and laid over by the next.
    },
  };
}
