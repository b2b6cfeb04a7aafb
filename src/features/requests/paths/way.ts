import { type Answers, chosenOf, type Field, type Key, type Path, type Step, textOf } from './path.ts';

/** What is wrong with a field: what to say, and how much is over. */
export interface Fault {
  readonly field: Field;
  readonly key: Key;
  readonly values?: Readonly<Record<string, number>>;
}

/** The fields of a step that are asked, given the answers so far. */
export function askedFields(step: Step, answers: Answers): readonly Field[] {
  return step.fields.filter((field) => field.when?.(answers) ?? true);
}

/** The steps that are asked, in their order. */
export function askedSteps(path: Path, answers: Answers): readonly Step[] {
  return path.steps.filter((step) => askedFields(step, answers).length > 0);
}

const isEmpty = (field: Field, answers: Answers): boolean => (field.type === 'checkboxes' ? chosenOf(answers, field.name).length === 0 : textOf(answers, field.name).trim() === '');

function faultOf(field: Field, answers: Answers): Fault | undefined {
  if (isEmpty(field, answers)) return field.missing && { field, key: field.missing };
  const over = textOf(answers, field.name).trim().length - (field.limit ?? Infinity);
  return over > 0 ? { field, key: 'too-long', values: { count: over } } : undefined;
}

/** What is missing or wrong in a step, in the order of its fields. */
export function faultsOf(step: Step, answers: Answers): readonly Fault[] {
  return askedFields(step, answers).flatMap((field) => faultOf(field, answers) ?? []);
}

/** The first step that cannot be left as it is; `undefined` when all can. */
export function firstOpenStep(path: Path, answers: Answers): Step | undefined {
  return askedSteps(path, answers).find((step) => faultsOf(step, answers).length > 0);
}

/** Where a step leads on: the next one, or, for who came from the check page, the next one that is not answered yet. */
export function stepAfter(path: Path, step: Step, answers: Answers, fromCheck: boolean): string {
  const later = askedSteps(path, answers).slice(askedSteps(path, answers).indexOf(step) + 1);
  const next = fromCheck ? later.find((one) => faultsOf(one, answers).length > 0) : later[0];
  return next?.id ?? 'check';
}

/** The step before; `undefined` at the first. */
export function stepBefore(path: Path, id: string, answers: Answers): string | undefined {
  const steps = askedSteps(path, answers);
  return id === 'check' ? steps.at(-1)?.id : steps[steps.findIndex((one) => one.id === id) - 1]?.id;
}

/** Answers without those that are not asked: choosing "everything" after some kinds leaves no kinds behind. */
export function askedAnswers(path: Path, answers: Answers): Answers {
  const names = new Set(path.steps.flatMap((step) => askedFields(step, answers)).map((field) => field.name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
