import { makeProblem } from '#contract/make-problem.ts';
import { type Problem, problemType } from '#contract/problem.ts';
import { Refusal } from '#contract/refusal.ts';
import { apiHeaders } from './api-headers.ts';

/** A refusal as an HTTP answer (RFC 9457). */
export function problemAnswer(problem: Problem, trace: string, more: Readonly<Record<string, string>> = {}): Response {
  const headers = new Headers({ ...apiHeaders, 'Content-Type': problemType, ...more });
  if (problem.retryAfter !== undefined) headers.set('Retry-After', String(problem.retryAfter));
  return new Response(JSON.stringify({ ...problem, trace }), { status: problem.status, headers });
}

// Of PostgreSQL (SQLSTATE classes) and of the network: the database is away or too busy, the request was right.
const away = /^(08|53|57P|40001|40P01|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)/u;

/** What the asker hears of an error: never its words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return makeProblem(error.code, error.more);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return away.test(code) ? makeProblem('unavailable', { retryAfter: 5 }) : makeProblem('server-error');
}

/** What the log hears of an error: its kind and where, not its message, which may hold somebody's data. */
export function errorForLog(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 6).map((line) => line.trim());
  return { error: error.name, ...('code' in error && { code: String(error.code) }), frames };
}
