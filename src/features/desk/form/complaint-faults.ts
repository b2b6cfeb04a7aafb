import { complaintLength } from '#contract/complaints.ts';
import { type Named, newFaults, type NewInput } from './new-faults.ts';

/** What the desk writes down of a complaint that came in another way. */
export interface ComplaintGiven extends NewInput {
  /** The request it is about; empty where it is about none. */
  readonly request: string;
  readonly contact: string;
  readonly happened: string;
  readonly wish: string;
  readonly service: boolean;
}

export const noComplaint: ComplaintGiven = { person: '', came: '', receivedOn: '', request: '', contact: '', happened: '', wish: '', service: false };

/** What is missing or wrong, in the order of the fields. Who complained may be unknown: then the reference stays empty. */
export function complaintFaults(given: ComplaintGiven, person: Named, today: string) {
  const { happened, wish } = given;
  const tooLong = (text: string) => text.trim().length > complaintLength;
  const nobody = given.person.trim() === '';
  return [
    ...newFaults(given, person, today).filter(({ field }) => field !== 'person' || !nobody),
    ...(happened.trim() === '' ? [{ field: 'happened', words: 'form.words.missing' } as const] : tooLong(happened) ? [{ field: 'happened', words: 'case.words.too-long' } as const] : []),
    ...(tooLong(wish) ? [{ field: 'wish', words: 'case.words.too-long' } as const] : []),
  ];
}
