import { mandateProof } from '#contract/people.ts';
import type { Relation } from '#contract/relation.ts';
import { type Named, personFault } from './new-faults.ts';

/** What may be seen as proof. */
export const proofs = mandateProof.options.filter((one) => one !== 'invited');
/** What somebody may be let do. */
export const powers = ['see', 'ask', 'choose'] as const;

/** What the desk writes down about somebody who speaks for a person. */
export interface MandateInput {
  readonly person: string;
  readonly speaker: string;
  readonly relation: Relation;
  readonly proof: (typeof proofs)[number] | '';
  readonly scope: readonly string[];
  readonly kinds: readonly string[];
  readonly endsOn: string;
}

export const noMandate: MandateInput = { person: '', speaker: '', relation: 'attorney', proof: '', scope: [], kinds: [], endsOn: '' };

/** A field at fault, and in which file its words are. */
export type MandateFault = { readonly field: keyof MandateInput } & (
  | { readonly from: 'desk'; readonly words: NonNullable<ReturnType<typeof personFault>> }
  | { readonly from: 'more'; readonly words: 'people.same' | 'people.proof.missing' }
  | { readonly from: 'people'; readonly words: 'form.scope.missing' | 'form.ends.wrong' }
);

function faultOf(field: 'person' | 'speaker', person: Named): MandateFault[] {
  const words = personFault(person);
  return words ? [{ field, from: 'desk', words }] : [];
}

/** What is missing or wrong, in the order of the fields. */
export function mandateFaults({ proof, scope, endsOn }: MandateInput, { person, speaker }: { readonly person: Named & { readonly reference: string }; readonly speaker: Named & { readonly reference: string } }, today: string): readonly MandateFault[] {
  const two = [...faultOf('person', person), ...faultOf('speaker', speaker)];
  const faults: MandateFault[] = two.length === 0 && person.reference === speaker.reference ? [{ field: 'speaker', from: 'more', words: 'people.same' }] : two;
  if (proof === '') faults.push({ field: 'proof', from: 'more', words: 'people.proof.missing' });
  if (scope.length === 0) faults.push({ field: 'scope', from: 'people', words: 'form.scope.missing' });
  if (endsOn !== '' && endsOn < today) faults.push({ field: 'endsOn', from: 'people', words: 'form.ends.wrong' });
  return faults;
}
