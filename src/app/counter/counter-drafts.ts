import type { Drafts, FoundDraft } from '#src/offline/drafts/drafts.ts';

/** Forms that are being filled in at the counter: in memory, for this resident, until the session ends. What the person did not confirm can be mended. */
export function counterDrafts(): Drafts & { readonly bringBack: () => void } {
  const kept = new Map<string, FoundDraft>();
  let last: readonly [string, FoundDraft] | undefined;
  return {
    save: async (name, content) => {
      kept.set(name, { state: 'open', savedAt: new Date().toISOString(), content });
      return true;
    },
    open: async (name) => kept.get(name) ?? { state: 'none' },
    remove: async (name) => {
      const found = kept.get(name);
      if (found) last = [name, found];
      kept.delete(name);
    },
    bringBack: () => { if (last) kept.set(...last); },
  };
}
