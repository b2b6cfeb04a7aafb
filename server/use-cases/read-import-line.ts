import { badText } from '#contract/bad-text.ts';
import { type ImportLine, importLine, type ImportResident } from '#contract/import-line.ts';
import { issueWords } from '#contract/issue-words.ts';
import { fieldErrors } from '#contract/make-problem.ts';

/** What is wrong with a field of a line: an RFC 6901 pointer, and words that say what belongs there. */
export interface FieldFault {
  readonly field: string;
  readonly fault: string;
}

/** A line of a file that is no text: what is wrong with it. */
export interface UnreadableLine {
  readonly unreadable: string;
}

/** A line of a file, parsed; or what is wrong with it. */
export function readLine(text: string): { line: ImportLine } | { faults: FieldFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [{ field: '/', fault: 'is not JSON; write one whole object on each line, with no line breaks in it' }] };
    throw error;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { faults: [{ field: '/', fault: 'is not an object; write {"type": "resident", …} or {"type": "tenancy", …}' }] };
  const bad = badText(value);
  if (bad !== undefined) return { faults: [{ field: bad, fault: 'holds a letter that cannot be stored (a NUL, or half of one); take it out' }] };
  const parsed = importLine.safeParse(value, { reportInput: true });
  if (parsed.success) return { line: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => fieldErrors([issue]).map((one) => ({ field: one.pointer || '/type', fault: issueWords(issue) }))) };
}

/** Days of a resident's line that lie ahead, though they speak of what has been. A yes that has not been given yet would win over every no until its day comes. A day is left for clocks that differ. */
export function notYet({ choices, dateOfBirth, items, disclosures = [] }: ImportResident, now: Date): FieldFault[] {
  const latest = new Date(now.getTime() + 86_400_000).toISOString();
  const days = [
    ['/dateOfBirth', dateOfBirth] as const,
    ...items.map(({ collectedOn }, place) => [`/items/${place}/collectedOn`, collectedOn] as const),
    ...disclosures.map(({ on }, place) => [`/disclosures/${place}/on`, on] as const),
    ...choices.map(({ at }, place) => [`/choices/${place}/at`, new Date(at).toISOString()] as const),
  ];
  return days.flatMap(([field, day]) => (day !== null && day > latest ? [{ field, fault: 'has not come yet; give the day that it was' }] : []));
}
