import { endpoints } from '#contract/api.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { problem, problemStatus, problemType } from '#contract/problem.ts';
import { readAnswer } from '#tests/conformance/read-answer.ts';

/** What an answer or a log line must never tell: frames of a stack, words of a database or of a library. */
const inside = /\bat (?:async )?[\w.<>]+ \(|node:internal|node_modules|\.ts:\d+|SQLSTATE|syntax error at|violates (?:foreign|unique|check|not-null)|invalid input syntax|invalid byte sequence|relation "|column "|duplicate key|permission denied for|pglite|postgres|kysely|TypeError|RangeError|SyntaxError|ZodError|\bUnhandled\b/iu;

/** The words in a text that it must not hold, or `undefined`. */
export const tellsInside = (words: string): string | undefined => inside.exec(words)?.[0];

/** The operation that an address and method belong to, as any router sees it. */
export function operationOf(method: string, address: string): AnyEndpoint | undefined {
  const there = new URL(address, 'http://localhost').pathname.split('/');
  return endpoints.find((one) => {
    const wanted = one.path.split('/');
    return one.method === method && wanted.length === there.length && wanted.every((part, place) => (part.startsWith(':') ? there[place] !== '' : part === there[place]));
  });
}

/** Refusals that belong to no operation. */
const general: ReadonlySet<string> = new Set(['not-found', 'method-not-allowed']);

/** What is wrong with an answer; nothing, if all is well. */
export async function judge(method: string, address: string, response: Response): Promise<string[]> {
  const faults: string[] = [];
  if (response.status >= 500) faults.push(`answered ${response.status}`);
  const words = await response.clone().text();
  const told = tellsInside(`${words}\n${[...response.headers].map((pair) => pair.join(': ')).join('\n')}`);
  if (told !== undefined) faults.push(`tells of its inside: ${told}`);
  const endpoint = operationOf(method, address);
  try {
    if (endpoint) await readAnswer(endpoint, response);
    else if (method !== 'HEAD' && !(response.ok && /^\/(?:api\/openapi\.json|healthz|readyz)/u.test(address))) {
      const refusal = problem.parse(JSON.parse(words));
      const right = response.headers.get('Content-Type') === problemType && problemStatus[refusal.code] === response.status && general.has(refusal.code);
      if (!right) faults.push(`off the contract: ${response.status} ${refusal.code}`);
    }
  } catch (error) {
    faults.push(`off the contract: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
  }
  return faults;
}
