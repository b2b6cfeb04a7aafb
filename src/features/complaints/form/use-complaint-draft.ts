import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useKept } from '#src/offline/drafts/use-kept.ts';

/** What is typed into the form. `ticked`: `<kind> <ref>` of each piece of evidence. */
export interface Typed {
  readonly whatHappened: string;
  readonly wish: string;
  readonly contact: string;
  readonly aboutService: boolean;
  readonly ticked: readonly string[];
}

const content = z.object({ whatHappened: z.string(), wish: z.string(), contact: z.string(), aboutService: z.boolean(), ticked: z.array(z.string()) });

/** Holds what is typed: in memory for the page; with a `name` also sealed on the device, for a reload or another day. */
export function useComplaintDraft(name: string | null, start: Typed) {
  const [draft, setDraft] = useState({ typed: start, found: false, touched: false });
  const { open, keep, drop } = useKept<Typed>(name); // Where the device keeps nothing it stays on the page, and in the outbox once sent.
  useEffect(() => {
    const begin = async () => {
      const found = await open();
      const typed = found.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed?.success) setDraft((now) => (now.touched ? now : { typed: typed.data, found: true, touched: false }));
    };
    void begin();
  }, [open]);
  return {
    ...draft,
    /** The words to begin with have come later than the page. */
    startWith: useCallback((words: string) => setDraft((now) => (now.touched || now.found || now.typed.whatHappened !== '' ? now : { ...now, typed: { ...now.typed, whatHappened: words } })), []),
    type(part: Partial<Typed>) {
      keep({ ...draft.typed, ...part });
      setDraft((now) => ({ ...now, typed: { ...now.typed, ...part }, touched: true }));
    },
    sent() { void drop(); },
  };
}
