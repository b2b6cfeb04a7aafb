import { nameInHeaders } from '#contract/file-headers.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { problem } from '#contract/problem.ts';
import { actingForHeader } from '#contract/relation.ts';
import { mandateFor } from './acting.ts';
import { addressOf } from './address.ts';
import { misfit } from './own-contract.ts';
import { readerOf } from './read-answer.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** A file as it came, or why it did not. */
export type FetchedFile = { readonly ok: true; readonly name: string; readonly file: Blob } | { readonly ok: false; readonly refusal: Refusal };

/** How long is waited before it goes on after a break, in milliseconds. A break after which not a byte more came uses the next one; with the last it ends. */
const waits = [500, 1000, 2000, 4000, 8000];

/** What has come so far, and the tag of what it is a part of. */
interface Begun {
  readonly parts: Uint8Array<ArrayBuffer>[];
  bytes: number;
  tag: string | null;
}

/** Asks for the file, or for the rest of it; fills `begun` as it comes. Answers what it is called and of what type, or why it did not come. Throws when the connection breaks. */
async function goOn(address: string, mandate: string | null, begun: Begun): Promise<{ readonly name: string; readonly type: string } | { readonly refusal: Refusal }> {
  const headers: Record<string, string> = begun.bytes > 0 && begun.tag !== null ? { 'Range': `bytes=${begun.bytes}-`, 'If-Range': begun.tag } : {};
  if (mandate !== null) headers[actingForHeader] = mandate;
  const response = await globalThis.fetch(address, { credentials: 'same-origin', headers, signal: AbortSignal.timeout(120_000) });
  if (!response.ok || !response.headers.get('Content-Disposition')?.startsWith('attachment')) {
    // A page is no refusal of ours. A connection that breaks is for who asked.
    const said: unknown = await response.json().catch((error: unknown) => { if (!(error instanceof SyntaxError)) throw error; });
    const refused = readerOf(response)(problem, said);
    return { refusal: refused?.data.code ?? refusalOf(misfit(response)) };
  }
  // The whole comes where the server knows no parts, or it is another file by now.
  if (response.status !== 206) begun.bytes = begun.parts.length = 0;
  begun.tag = response.headers.get('ETag');
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    begun.parts.push(read.value);
    begun.bytes += read.value.length;
  }
  return { name: nameInHeaders(response.headers), type: response.headers.get('Content-Type') ?? '' };
}

/** Fetches what an operation with `sendsFile` answers, and goes on where a broken connection left it. Nothing that can be expected is thrown. */
export async function fetchFile<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<FetchedFile> {
  const begun: Begun = { parts: [], bytes: 0, tag: null };
  const mandate = mandateFor(endpoint);
  for (let fruitless = 0;;) {
    const before = begun.bytes;
    try {
      const came = await goOn(addressOf(endpoint, input), mandate, begun);
      return 'refusal' in came ? { ok: false, refusal: came.refusal } : { ok: true, name: came.name, file: new Blob(begun.parts, { type: came.type }) };
    } catch {
      fruitless = begun.bytes > before ? 0 : fruitless + 1;
      const wait = waits[fruitless];
      if (begun.bytes === 0 || wait === undefined) return { ok: false, refusal: navigator.onLine ? 'unreachable' : 'offline' };
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  }
}
