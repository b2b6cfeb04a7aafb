import { problemsOf } from '#contract/api.ts';
import { nameInHeaders } from '#contract/file-headers.ts';
import type { AnswerOf, AnyEndpoint } from '#contract/endpoint.ts';
import { problem, problemStatus, type Problem, problemType } from '#contract/problem.ts';

/** An answer that the contract has parsed. */
export type Checked<E extends AnyEndpoint> = { readonly ok: true; readonly answer: AnswerOf<E>; readonly headers: Headers } | { readonly ok: false; readonly problem: Problem; readonly headers: Headers };

/** Reads an answer by the contract. @throws an error for one that is off it: another type, status, shape or code */
export async function readAnswer<E extends AnyEndpoint>(endpoint: E, response: Response): Promise<Checked<E>> {
  const { status, headers } = response;
  const schema = endpoint.answers[status];
  if (schema === null) {
    if ((await response.text()) !== '') throw new Error(`${endpoint.name} answered ${status} with a body`);
    return { ok: true, answer: { status, body: undefined } as AnswerOf<E>, headers };
  }
  if (endpoint.sendsFile && schema) {
    const [as, disposition] = [headers.get('Content-Type') ?? '', headers.get('Content-Disposition') ?? ''];
    if (!disposition.startsWith('attachment;') || headers.get('X-Content-Type-Options') !== 'nosniff' || !/\bsandbox\b/u.test(headers.get('Content-Security-Policy') ?? '')) throw new Error(`${endpoint.name} sent a file that a browser might show`);
    const body = { name: nameInHeaders(headers), type: as, data: Buffer.from(await response.arrayBuffer()).toString('base64') };
    return { ok: true, answer: { status, body: schema.parse(body) } as AnswerOf<E>, headers };
  }
  const type = headers.get('Content-Type')?.split(';')[0];
  if (type !== (schema ? 'application/json' : problemType)) throw new Error(`${endpoint.name} answered ${status} as ${type}`);
  const body: unknown = await response.json();
  if (schema) return { ok: true, answer: { status, body: schema.parse(body) } as AnswerOf<E>, headers };
  const refusal = problem.parse(body);
  if (problemStatus[refusal.code] !== status || refusal.status !== status) throw new Error(`${endpoint.name}: ${refusal.code} with status ${status}`);
  if (!problemsOf(endpoint).includes(refusal.code)) throw new Error(`${endpoint.name} may not answer ${refusal.code}`);
  return { ok: false, problem: refusal, headers };
}
