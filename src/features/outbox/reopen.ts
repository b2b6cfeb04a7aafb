import { thisDrafts } from '#src/offline/drafts/this-drafts.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { formOf } from './form-of.ts';

/** `shut`: it cannot be opened now. `other`: the form holds something else that is not finished. `not-kept`: this device cannot keep a draft. `gone`, `busy`: it went in the meantime, or goes now. */
export type Reopened = { readonly path: string } | 'shut' | 'other' | 'not-kept' | 'gone' | 'busy';

/** Takes an act out of what waits and back into its form. The draft is kept before the entry goes: at no moment are the words nowhere. */
export async function reopen(entry: PlacedEntry): Promise<Reopened> {
  const [outbox, drafts] = [thisOutbox(), thisDrafts()];
  const input = await outbox.inputOf(entry);
  const form = input && formOf(entry, input);
  if (!form) return 'shut';
  if ((await drafts.open(form.draft)).state !== 'none') return 'other';
  if (!(await drafts.save(form.draft, form.content))) return 'not-kept';
  const end = entry.state === 'refused' ? await outbox.dismiss(entry.id) : await outbox.takeBack(entry.id, entry.tries);
  if (end === 'removed') return { path: form.path };
  await drafts.remove(form.draft);
  return end === 'gone' ? 'gone' : 'busy';
}
