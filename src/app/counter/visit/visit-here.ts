import { visit, type Visit } from '#contract/visits.ts';

const note = 'keyholder.visit';

/** The home visit of this tab. It names nobody: an id that only the officer's session turns into a person, a time, and the language of the words. */
export function visitHere(): Visit | undefined {
  try {
    const kept = visit.safeParse(JSON.parse(sessionStorage.getItem(note) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    return undefined;
  }
}

/** The page is loaded anew after it, without the record. */
export function keepVisitHere(one: Visit): void {
  sessionStorage.setItem(note, JSON.stringify(one));
}

export function forgetVisit(): void {
  sessionStorage.removeItem(note);
}
