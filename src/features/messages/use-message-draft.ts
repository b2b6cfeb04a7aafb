import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { type FileNamed, fileNamed } from '#contract/file-named.ts';
import { useKept } from '#src/offline/drafts/use-kept.ts';

const content = z.object({ text: z.string(), files: z.array(fileNamed) });
type Content = z.infer<typeof content>;
const nothing: Content = { text: '', files: [] };

/** What is typed and not sent: in memory for the page, sealed on the device for a reload or another day. `kept`: `false` when the device cannot. */
export interface MessageDraft {
  readonly text: string;
  readonly files: readonly FileNamed[];
  readonly kept: boolean | undefined;
  readonly write: (changed: { readonly text?: string; readonly files?: readonly FileNamed[] }) => void;
  /** It is in the outbox now. */
  readonly sent: () => void;
}

export function useMessageDraft(requestId: string): MessageDraft {
  const [draft, setDraft] = useState({ ...nothing, kept: undefined as boolean | undefined });
  const noteKept = useCallback((kept: boolean) => setDraft((now) => ({ ...now, kept })), []);
  const { open, keep, unsaved, drop } = useKept<Content>(`message ${requestId}`, noteKept);

  useEffect(() => {
    const begin = async () => {
      const found = await open();
      const typed = found.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      if (typed?.success) setDraft((now) => (now.text === '' && now.files.length === 0 ? { ...now, ...typed.data } : now));
    };
    void begin();
  }, [open]);

  return {
    ...draft,
    write(changed) {
      const { text, files } = draft;
      const typed: Content = { ...(unsaved() ?? { text, files }), ...(changed.text !== undefined && { text: changed.text }), ...(changed.files && { files: [...changed.files] }) };
      keep(typed, changed.files && 'now');
      setDraft((now) => ({ ...now, ...typed }));
    },
    sent() {
      setDraft((now) => ({ ...now, ...nothing }));
      void drop();
    },
  };
}
