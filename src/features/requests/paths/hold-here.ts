import * as z from 'zod/mini';
import { calendarDate, id, slug } from '#contract/common.ts';

const note = z.object({ id, on: calendarDate, site: z.nullable(slug) });

/** The hold that was placed in this tab at a camera's address, if there is one for this place: the request points to it. */
export function holdHere(site: string): { readonly holdId: string; readonly on: string } | undefined {
  try {
    const found = note.safeParse(JSON.parse(sessionStorage.getItem('keyholder.hold') ?? 'null'));
    return found.success && found.data.site === site ? { holdId: found.data.id, on: found.data.on } : undefined;
  } catch {
    return undefined; // Storage is forbidden, or holds something else: the request gets a hold of its own.
  }
}

/** Once a request points to it, no other may. */
export function forgetHoldHere(): void {
  try {
    sessionStorage.removeItem('keyholder.hold');
  } catch {
    return; // Storage is forbidden, so nothing lies there.
  }
}
