import type { Context, Hono } from 'hono';
import { makeProblem } from '#contract/make-problem.ts';
import { oneClick } from '#contract/stop.ts';
import type { Env } from './mount.ts';
import { problemAnswer, problemOf } from './problem-answer.ts';
import { readBodyText } from './read-body.ts';

/**
 * One-click unsubscribe (RFC 8058): a mail program posts a form to the address of the page that the link opens, with no cookies and no Idempotency-Key, since the token is the key.
 * Looking at the address stops nothing: programs that check links open them too.
 */
export async function answerOneClick(context: Context<Env>, app: Hono<Env>): Promise<Response> {
  const trace = context.get('trace');
  try {
    const text = await readBodyText(context.req.raw);
    const type = context.req.header('content-type') ?? '';
    if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/u.test(type)) return problemAnswer(makeProblem('wrong-content-type'), trace);
    const form = await new Response(text, { headers: { 'Content-Type': type } }).formData();
    if (form.get(oneClick.field) !== oneClick.value) return problemAnswer(makeProblem('invalid-input'), trace);
  } catch (error) {
    return problemAnswer(error instanceof TypeError ? makeProblem('invalid-input') : problemOf(error), trace);
  }
  const address = new URL(`/api/stop/${encodeURIComponent(context.req.param('token') ?? '')}`, context.req.url);
  return app.fetch(new Request(address, { method: 'POST' }), context.env);
}
