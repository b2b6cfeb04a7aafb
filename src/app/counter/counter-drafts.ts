import type { Drafts, FoundDraft } from '#src/offline/drafts/drafts.ts';

/** Forms that are being filled in at the counter: in memory, for this resident, until the session ends. What the person or the server did not take can be mended. */
export function counterDrafts(): Drafts & { readonly keepNext: () => void; readonly taken: () => void } {
  const kept = new Map<string, FoundDraft>();
  let notWanted = false;
  return {
    save: async (name, content) => {
      kept.set(name, { state: 'open', savedAt: new Date().toISOString(), content });
      return true;
    },
    open: async (name) => kept.get(name) ?? { state: 'none' },
    remove: async (name) => {
      // The form takes it for sent; it was not taken, so its words stay.
      if (!notWanted) kept.delete(name);
      notWanted = false;
    },
    keepNext: () => { notWanted = true; },
    // A form without words has no draft to remove: what it left is not for the next that is taken.
    taken: () => { notWanted = false; },
  };
}
