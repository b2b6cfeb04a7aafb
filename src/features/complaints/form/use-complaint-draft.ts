import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';

/** What is typed into the form. `ticked`: `<kind> <ref>` of each piece of evidence. */
export interface Typed {
  readonly whatHappened: string;
  readonly wish: string;
  readonly contact: string;
  readonly aboutService: boolean;
  readonly ticked: readonly string[];
}

const content = z.object({ whatHappened: z.string(), wish: z.string(), contact: z.string(), aboutService: z.boolean(), ticked: z.array(z.string()) });
const shortPause = 400;
const loaded = async () => (await import('#src/offline/drafts/this-drafts.ts')).thisDrafts();

/** Holds what is typed: in memory for the page; with a `name` also sealed on the device, for a reload or another day. */
export function useComplaintDraft(name: string | null, start: Typed) {
  const [draft, setDraft] = useState({ typed: start, found: false, touched: false });
  const unsaved = useRef<Typed | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useCallback(async () => {
    const typed = unsaved.current;
    if (typed === undefined || name === null) return;
    unsaved.current = undefined;
    await Promise.allSettled([loaded().then((drafts) => drafts.save(name, typed))]); // Where the device keeps nothing it stays on the page, and in the outbox once sent.
  }, [name]);
  useEffect(() => {
    if (name === null) return undefined;
    const open = async () => {
      const found = await loaded().then((drafts) => drafts.open(name), () => undefined);
      const typed = found?.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed?.success) setDraft((now) => (now.touched ? now : { typed: typed.data, found: true, touched: false }));
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
    /** The words to begin with have come later than the page. */
    startWith: useCallback((words: string) => setDraft((now) => (now.touched || now.found || now.typed.whatHappened !== '' ? now : { ...now, typed: { ...now.typed, whatHappened: words } })), []),
    type(part: Partial<Typed>) {
      const typed = { ...draft.typed, ...part };
      unsaved.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => { void save(); }, shortPause);
      setDraft((now) => ({ ...now, typed: { ...now.typed, ...part }, touched: true }));
    },
    sent() {
      unsaved.current = undefined;
      clearTimeout(timer.current);
      if (name !== null) void Promise.allSettled([loaded().then((drafts) => drafts.remove(name))]); // What stays behind is sealed, and laid over by the next.
    },
  };
}
