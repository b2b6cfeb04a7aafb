import { actingNow } from '#src/api/acting.ts';
import type { DeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

/** A draft as it was found. `locked`: it is there, and opens when its person is signed in and connected. */
export type FoundDraft =
  | { readonly state: 'none' }
  | { readonly state: 'locked'; readonly savedAt: string }
  | { readonly state: 'open'; readonly savedAt: string; readonly content: unknown };

export interface Drafts {
  /** Answers whether it is kept: not where nobody is known on this device, or the device cannot. */
  save(name: string, content: unknown): Promise<boolean>;
  open(name: string): Promise<FoundDraft>;
  remove(name: string): Promise<void>;
}

type Safe = DeviceOutbox['safe'];

const none: FoundDraft = { state: 'none' };
/** What is typed for another person is a draft of its own. */
const keyOf = (personKey: string, name: string) => `${personKey}\n${name}${actingNow() ? `\n${actingNow()?.mandateId}` : ''}`;

/**
 * Forms that are not finished, sealed with the person's outbox key, so that no words of theirs lie in clear on the device (bar S1).
 * A draft is no act: nobody was promised anything, and it goes when it is sent or thrown away.
 */
export function makeDrafts(store: DraftStore, safe: Safe, now: () => number = Date.now): Drafts {
  const bindingOf = (personKey: string, name: string) => ({ id: `draft ${name}`, endpoint: 'draft', personKey });

  async function read(personKey: string, name: string): Promise<FoundDraft> {
    const here = safe.remembered.get(keyOf(personKey, name));
    if (here) return here as FoundDraft;
    const found = draft.safeParse(await store.get(keyOf(personKey, name)));
    if (!found.success) return none; // Of a newer release, or nothing at all: left where it is.
    const { savedAt, sealed } = found.data;
    const binding = bindingOf(personKey, name);
    const opened = await safe.open(sealed, binding);
    if (opened === 'damaged') return none;
    if (opened !== 'no-key') return { state: 'open', savedAt, content: opened.body };
    const present = await safe.readPresence();
    const again = typeof present === 'object' && present.personKey === personKey ? await safe.open(sealed, binding) : 'no-key';
    return typeof again === 'string' ? { state: 'locked', savedAt } : { state: 'open', savedAt, content: again.body };
  }

  return {
    async save(name, content) {
      try {
        const personKey = await safe.person();
        if (personKey === null) return false;
        const key = keyOf(personKey, name);
        const savedAt = new Date(now()).toISOString();
        safe.remembered.set(key, { state: 'open', savedAt, content } satisfies FoundDraft);
        const sealed = await safe.seal({ body: content }, bindingOf(personKey, name));
        // Sealing takes its time: an older one must not be laid over a newer one, nor over a draft that was sent.
        if ((safe.remembered.get(key) as FoundDraft & { content?: unknown } | undefined)?.content !== content) return true;
        await store.put(key, { format: 1, personKey, name, savedAt, sealed });
        return true;
      } catch {
        return false; // Storage full or forbidden, or no key yet: the form says that its words are not kept.
      }
    },
    async open(name) {
      try {
        const personKey = await safe.person();
        return personKey === null ? none : await read(personKey, name);
      } catch {
        return none; // A device that cannot be read has nothing to give back.
      }
    },
    async remove(name) {
      const personKey = await safe.person().catch(() => null);
      if (personKey === null) return;
      safe.remembered.delete(keyOf(personKey, name));
      await store.remove(keyOf(personKey, name)).catch(() => undefined);
    },
  };
}
