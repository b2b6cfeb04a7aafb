import type * as z from 'zod/mini';
import { type FieldError, type FieldErrorCode, type Problem, type ProblemCode, problemStatus } from './problem.ts';

/** A problem body for a code. `title` is English for developers; residents read the app's own words for the code. */
export function makeProblem(code: ProblemCode, more: Pick<Problem, 'detail' | 'errors' | 'trace' | 'retryAfter'> = {}): Problem {
  return { type: `/problems/${code}`, title: code.replaceAll('-', ' '), status: problemStatus[code], code, ...more };
}

const escaped = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? 'missing' : 'wrong-type';
    case 'too_small': return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'too_big': return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-big';
    case 'invalid_format': return issue.format === 'date' && /^\d{4}-\d\d-\d\d$/u.test(String(issue.input)) ? 'impossible-date' : 'wrong-format';
    case 'invalid_value': return issue.input === undefined ? 'missing' : 'not-offered';
    case 'invalid_union': return issue.input === undefined ? 'missing' : 'not-offered';
    case 'unrecognized_keys': return 'unknown-field';
    default: return 'wrong-format';
  }
}

/** What zod found, as field errors: RFC 6901 pointers for a body (`prefix` `/`), `?name` for a query. Parse with `reportInput: true`, so that a missing field is told from a wrong one. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], prefix: '/' | '?' = '/'): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const at = (path: readonly PropertyKey[]) => (path.length === 0 ? (prefix === '/' ? '' : '?') : prefix + path.map(escaped).join('/'));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: at([...issue.path, key]), code: 'unknown-field' }));
    return [{ pointer: at(issue.path), code: codeOf(issue) }];
  });
}
