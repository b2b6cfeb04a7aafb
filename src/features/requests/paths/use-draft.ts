import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { RequestInput } from '#contract/requests.ts';
import { useKept } from '#src/offline/drafts/use-kept.ts';
import { toAnswers } from './details.ts';
import { type Answers, filesName, type Path, writeFiles } from './path.ts';

const answersShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A form that is being filled in. `locked`: what was typed before is on this device and cannot be opened now. `other`: it is about something else than the address. */
export interface DraftState {
  readonly state: 'opening' | 'locked' | 'other' | 'open';
  readonly answers: Answers;
  /** When what was found had been typed; `undefined` when nothing was. */
  readonly since: string | undefined;
  /** Whether the device keeps what is typed; `undefined` until it has said. */
  readonly kept: boolean | undefined;
}

export interface DraftActs {
  readonly answer: (name: string, value: string | readonly string[]) => void;
  /** Takes what was typed before, though the address is about something else. */
  readonly goOn: () => void;
  /** Throws away what was typed. */
  readonly startAgain: () => void;
  /** It is in the outbox now: no draft is left, and what was typed stays on the page. */
  readonly sent: () => Promise<void>;
  /** It was not taken: what stands on the page is a draft again. */
  readonly keep: () => void;
  readonly openAgain: () => void;
}

/** Answers of before over the fields of today: a form that has changed meanwhile keeps what still fits. */
function over(start: Answers, content: unknown): Answers {
  const found = answersShape.safeParse(content);
  if (!found.success) return start;
  return Object.fromEntries(Object.entries(start).map(([name, value]) => {
    const typed = found.data[name];
    return [name, typeof typed === typeof value && Array.isArray(typed) === Array.isArray(value) ? (typed ?? value) : value];
  }));
}

/** A draft holds the answers, or the whole request where it was taken back before it was sent (`features/outbox`). */
function toTyped(path: Path, content: unknown): unknown {
  const { sent } = content as { readonly sent?: RequestInput };
  return sent ? { ...toAnswers(path, sent.details), [filesName]: writeFiles(sent.files ?? []) } : content;
}

const differs = (found: Answers, given: Partial<Answers>): boolean => Object.entries(given).some(([name, value]) => value !== undefined && JSON.stringify(found[name]) !== JSON.stringify(value));

/** Holds what is typed: in memory for the page, sealed on the device for a reload, a lost connection or another day. */
export function useDraft(name: string, start: Answers, given: Partial<Answers>, path: Path): readonly [DraftState, DraftActs] {
  const [draft, setDraft] = useState<DraftState>({ state: 'opening', answers: start, since: undefined, kept: undefined });
  const first = useRef({ start, given, path });
  const noteKept = useCallback((kept: boolean) => setDraft((now) => (now.kept === kept ? now : { ...now, kept })), []);
  const { open: openKept, keep, unsaved, drop } = useKept<Answers>(name, noteKept);

  const open = useCallback(async () => {
    const found = await openKept();
    setDraft((now) => {
      if (found.state === 'locked') return { ...now, state: 'locked', since: found.savedAt };
      if (found.state === 'open') {
        const answers = over(first.current.start, toTyped(first.current.path, found.content));
        return { state: differs(answers, first.current.given) ? 'other' : 'open', answers, since: found.savedAt, kept: true };
      }
      return { ...now, state: 'open', since: undefined };
    });
  }, [openKept]);

  useEffect(() => { void open(); }, [open]);

  useEffect(() => {
    if (draft.state !== 'locked') return;
    const online = () => { void open(); };
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, [draft.state, open]);

  return [draft, {
    answer(field, value) {
      const answers = { ...(unsaved() ?? draft.answers), [field]: value };
      keep(answers);
      setDraft((now) => ({ ...now, answers }));
    },
    goOn: () => setDraft((now) => ({ ...now, state: 'open' })),
    startAgain() {
      void drop();
      setDraft({ state: 'open', answers: first.current.start, since: undefined, kept: undefined });
    },
    sent: drop,
    keep: () => keep(draft.answers, 'now'),
    openAgain: () => { void open(); },
  }];
}
