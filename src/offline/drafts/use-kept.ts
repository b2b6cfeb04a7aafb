import { useCallback, useEffect, useRef } from 'react';
import { actingFor } from '#src/api/acting-for.ts';
import type { Drafts, FoundDraft } from './drafts.ts';

/** Long enough that not every letter is sealed, short enough that a phone which is put away has lost none. */
const shortPause = 400;
const nothing: Drafts = { save: async () => false, open: async () => ({ state: 'none' }), remove: async () => undefined };

/** The drafts of this device; where their code cannot be fetched, nothing is kept, and the form says so. */
async function drafts(): Promise<Drafts> {
  try {
    return (await import('./this-drafts.ts')).thisDrafts();
  } catch {
    return nothing;
  }
}

/** What a form that is being filled in has to do with the device. */
export interface Kept<T> {
  /** What was kept before. */
  readonly open: () => Promise<FoundDraft>;
  /** Keeps this after a pause in typing, or now, and in any case when the page is hidden or left. */
  readonly keep: (typed: T, when?: 'now') => void;
  /** What is to be kept and has not been yet. */
  readonly unsaved: () => T | undefined;
  /** Leaves no draft on the device, or none that is its `own`. What stays behind where it cannot be removed is sealed, and laid over by the next. */
  readonly drop: (own?: (lies: unknown) => boolean) => Promise<void>;
}

/**
 * Keeps what is typed into a form on this device, sealed, for a reload, a lost connection or another day. `name`: which form; `null` keeps nothing.
 * `onKept` hears whether the device could.
 */
export function useKept<T>(name: string | null, onKept?: (kept: boolean) => void): Kept<T> {
  const waits = useRef<T | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const told = useRef(onKept);
  useEffect(() => { told.current = onKept; }, [onKept]);

  const save = useCallback(async () => {
    const typed = waits.current;
    if (typed === undefined || name === null) return;
    waits.current = undefined;
    const kept = await (await drafts()).save(name, typed);
    told.current?.(kept);
  }, [name]);

  useEffect(() => {
    const hidden = () => { if (document.visibilityState === 'hidden') void save(); };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void save();
    };
  }, [save]);

  return {
    open: useCallback(async () => (name === null ? { state: 'none' } : (await drafts()).open(name)), [name]),
    keep: useCallback((typed, when) => {
      waits.current = typed;
      clearTimeout(timer.current);
      if (when === 'now') void save();
      else timer.current = setTimeout(() => { void save(); }, shortPause);
    }, [save]),
    unsaved: useCallback(() => waits.current, []),
    drop: useCallback(async (own) => {
      const typed = waits.current;
      waits.current = undefined;
      clearTimeout(timer.current);
      if (name === null) return;
      const here = await drafts();
      // At the counter, in memory, what was not taken stays: the newest of it.
      if (typed !== undefined && actingFor()) await here.save(name, typed);
      const lies = own && await here.open(name);
      if (!lies || (lies.state === 'open' && own(lies.content))) await here.remove(name);
    }, [name]),
  };
}
