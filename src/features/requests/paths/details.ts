import type { RequestDetails } from '#contract/request-details.ts';
import type { Preferred } from '#src/api/preferred.ts';
import { dateOf, partsOf } from './date-parts.ts';
import { type Answers, chosenOf, type Field, filesName, type Path, textOf } from './path.ts';
import { askedFields } from './way.ts';

const none = 'none';

const fieldsOf = (path: Path): readonly Field[] => path.steps.flatMap((step) => step.fields);

const maybeEmpty = (field: Field): boolean => field.orNone !== undefined || field.type === 'time' || field.type === 'hidden';

function emptyAnswer({ name, type }: Field): Answers {
  if (type === 'date') return { [`${name}-day`]: '', [`${name}-month`]: '', [`${name}-year`]: '' };
  return { [name]: type === 'checkboxes' ? [] : '' };
}

/** The answers a form begins with. The answer comes in the form and language that the person prefers until they say otherwise here; a notice comes in braille too; of an answer, braille is none of the form's own forms, and goes with the request as it is. */
export function startAnswers(path: Path, query: URLSearchParams, { language, format }: Preferred): Answers {
  const empty: Answers = Object.assign({ [filesName]: [] }, ...fieldsOf(path).map(emptyAnswer)) as Answers;
  const form = format === 'braille' ? 'paper' : format;
  const usual: Answers = { answerFormat: form, answerLanguage: language, format, language };
  const known = Object.entries({ ...usual, ...path.given?.(query) }).filter(([name, value]) => name in empty && value !== undefined);
  return { ...empty, ...(Object.fromEntries(known) as Answers) };
}

function detailOf(field: Field, answers: Answers, asked: boolean): unknown {
  const { name, type } = field;
  if (type === 'checkboxes') return asked ? chosenOf(answers, name) : [];
  const text = asked ? textOf(answers, name).trim() : '';
  if (type === 'yes-no') return text === 'yes';
  if (type === 'date') return dateOf(answers, name);
  return maybeEmpty(field) && (text === '' || text === none) ? null : text;
}

/** The details of a request as the contract wants them; it checks them once more. What is not asked is left empty. */
export function toDetails(path: Path, answers: Answers): Record<string, unknown> {
  const asked = new Set(path.steps.flatMap((step) => askedFields(step, answers)));
  return { kind: path.kind, ...Object.fromEntries(fieldsOf(path).map((field) => [field.name, detailOf(field, answers, asked.has(field) || field.type === 'hidden')])) };
}

function answerOf(field: Field, value: unknown): Answers {
  const { name, type } = field;
  if (type === 'date') return partsOf(name, String(value));
  if (type === 'checkboxes') return { [name]: value as readonly string[] };
  if (type === 'yes-no') return { [name]: value === true ? 'yes' : 'no' };
  if (value === null && field.orNone !== undefined) return { [name]: none };
  return { [name]: typeof value === 'string' ? value : '' };
}

/** The answers that led to these details, to show what was asked in the words of the form. */
export function toAnswers(path: Path, details: RequestDetails): Answers {
  const values = details as Readonly<Record<string, unknown>>;
  return Object.assign({}, ...fieldsOf(path).map((field) => answerOf(field, values[field.name]))) as Answers;
}
