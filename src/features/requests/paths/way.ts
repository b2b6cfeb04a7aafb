import { dateOf, isDateEmpty, partOf } from './date-parts.ts';
import { type Answers, chosenOf, type Field, type Key, type Path, type Step, textOf } from './path.ts';

/** What is wrong with a field: what to say, and how much is over. */
export interface Fault {
  readonly field: Field;
  readonly key: Key;
  readonly values?: Readonly<Record<string, number>>;
}

/** The fields of a step that are asked, given the answers so far. */
export function askedFields(step: Step, answers: Answers): readonly Field[] {
  return step.fields.filter((field) => field.type !== 'hidden' && (field.when?.(answers) ?? true));
}

/** The steps that are asked, in their order. */
export function askedSteps(path: Path, answers: Answers): readonly Step[] {
  return path.steps.filter((step) => askedFields(step, answers).length > 0);
}

/** Whether nothing was answered. */
export function isEmpty({ name, type }: Field, answers: Answers): boolean {
  if (type === 'date') return isDateEmpty(answers, name);
  return type === 'checkboxes' ? chosenOf(answers, name).length === 0 : textOf(answers, name).trim() === '';
}

/** Where the cursor goes from an error: the first input of the field. */
export function inputIdOf({ name, type }: Field): string {
  return type === 'date' ? partOf(name, 'day') : name;
}

function faultOf(field: Field, answers: Answers, today: string): Fault | undefined {
  if (isEmpty(field, answers)) return field.missing && (field.needed?.(answers) ?? true) ? { field, key: field.missing } : undefined;
  if (field.type === 'date') {
    const date = dateOf(answers, field.name);
    if (date === undefined) return { field, key: 'date.impossible' };
    return date > today ? { field, key: 'date.in-future' } : undefined;
  }
  const over = textOf(answers, field.name).trim().length - (field.limit ?? Infinity);
  return over > 0 ? { field, key: 'too-long', values: { count: over } } : undefined;
}

/** What is missing or wrong in a step, in the order of its fields. `today`: a Europe/London date. */
export function faultsOf(step: Step, answers: Answers, today: string): readonly Fault[] {
  return askedFields(step, answers).flatMap((field) => faultOf(field, answers, today) ?? []);
}

/** The first step that cannot be left as it is; `undefined` when all can. */
export function firstOpenStep(path: Path, answers: Answers, today: string): Step | undefined {
  return askedSteps(path, answers).find((step) => faultsOf(step, answers, today).length > 0);
}

/** Where a form begins: at the first question that the address has not answered. */
export function firstStep(path: Path, answers: Answers): Step | undefined {
  const steps = askedSteps(path, answers);
  return steps.find((step) => askedFields(step, answers).every((field) => isEmpty(field, answers))) ?? steps[0];
}

/** Where a step leads on: the next one, or, for who came from the check page, the next one that is not answered yet. */
export function stepAfter(path: Path, step: Step, answers: Answers, { fromCheck, today }: { readonly fromCheck: boolean; readonly today: string }): string {
  const later = askedSteps(path, answers).slice(askedSteps(path, answers).indexOf(step) + 1);
  const next = fromCheck ? later.find((one) => faultsOf(one, answers, today).length > 0) : later[0];
  return next?.id ?? 'check';
}

/** The step before; `undefined` at the first. */
export function stepBefore(path: Path, id: string, answers: Answers): string | undefined {
  const steps = askedSteps(path, answers);
  return id === 'check' ? steps.at(-1)?.id : steps[steps.findIndex((one) => one.id === id) - 1]?.id;
}
