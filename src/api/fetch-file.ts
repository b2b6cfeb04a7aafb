import { nameInHeaders } from '#contract/file-headers.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { problem } from '#contract/problem.ts';
import { addressOf } from './address.ts';
import type { Refusal } from './refusal.ts';

/** A file as it came, or why it did not. */
export type FetchedFile = { readonly ok: true; readonly name: string; readonly file: Blob } | { readonly ok: false; readonly refusal: Refusal };

/** Fetches what an operation with `sendsFile` answers. Nothing that can be expected is thrown. */
export async function fetchFile<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<FetchedFile> {
  try {
    const response = await globalThis.fetch(addressOf(endpoint, input), { credentials: 'same-origin', signal: AbortSignal.timeout(120_000) });
    if (response.ok && response.headers.get('Content-Disposition')?.startsWith('attachment')) return { ok: true, name: nameInHeaders(response.headers), file: await response.blob() };
    const refused = problem.safeParse(await response.json());
    return { ok: false, refusal: refused.success ? refused.data.code : 'off-contract' };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, refusal: 'off-contract' };
    return { ok: false, refusal: navigator.onLine ? 'unreachable' : 'offline' };
  }
}
