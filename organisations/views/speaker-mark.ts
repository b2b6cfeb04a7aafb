/** Somebody who speaks for the person: by which mandate, and since when. */
export interface Speaker {
  readonly mandate?: { readonly id: string; readonly since: string };
}

/**
 * When whoever reads here first looked at something. Somebody who speaks for the person has marks of their own (`marks`, by what was looked at), and the person's stays theirs;
 * what is older than the mandate is no news either once the person has seen it. `on`: a date or an instant.
 */
export function markOf(acting: Speaker | undefined, marks: ReadonlyMap<string, string>, { id, on, mark }: { readonly id: string; readonly on: string; readonly mark: string | null }): string | null {
  const mandate = acting?.mandate;
  if (!mandate) return mark;
  return marks.get(id) ?? (on < mandate.since ? mark : null);
}
