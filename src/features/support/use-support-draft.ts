import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useKept } from '#src/offline/drafts/use-kept.ts';
import type { TypedSupport } from './typed-support.ts';

/** What lies on the device. Never the yes: it is given anew each time (UK GDPR Art. 9(2)(a)). */
const content = z.object({ needs: z.array(z.string()), words: z.string(), name: z.string(), phone: z.string(), language: z.string() });
type Content = z.infer<typeof content>;

/** The form that is being filled in. */
export interface SupportDraft {
  /** `undefined` while nothing was typed. */
  readonly typed: TypedSupport | undefined;
  /** It was typed before, and found on the device: open, or locked until there is a connection. Nothing is written over what is locked unless the person says so. */
  readonly found: false | 'open' | 'locked';
  /** `false` where the device cannot keep it. */
  readonly kept: boolean | undefined;
  readonly type: (typed: TypedSupport) => void;
  /** It was sent, thrown away, or the person has left the list: nothing of it stays, here or on the device. At the counter it stays where the person did not confirm it. */
  readonly end: () => void;
}

/** Holds what is typed: in memory for the page, sealed on the device for a reload or a battery that dies. */
export function useSupportDraft(): SupportDraft {
  const [draft, setDraft] = useState<Pick<SupportDraft, 'typed' | 'found' | 'kept'>>({ typed: undefined, found: false, kept: undefined });
  const noteKept = useCallback((kept: boolean) => setDraft((now) => ({ ...now, kept })), []);
  const { open, keep, drop } = useKept<Content>('support', noteKept);
  useEffect(() => {
    const begin = async () => {
      const found = await open();
      const before = found.state === 'open' ? content.safeParse(found.content) : undefined;
      // What was typed while the device was read stands.
      setDraft((now) => {
        if (now.typed || (!before?.success && found.state !== 'locked')) return now;
        return before?.success ? { ...now, typed: { ...before.data, agreed: false }, found: 'open' } : { ...now, found: 'locked' };
      });
    };
    const online = () => { void begin(); };
    online();
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, [open]);
  return {
    ...draft,
    type(typed) {
      const { needs, words, name, phone, language } = typed;
      keep({ needs: [...needs], words, name, phone, language });
      setDraft((now) => ({ ...now, typed }));
    },
    end() {
      const ended = async () => {
        await drop();
        if ((await open()).state === 'none') setDraft({ typed: undefined, found: false, kept: undefined });
      };
      void ended();
    },
  };
}
