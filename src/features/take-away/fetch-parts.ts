import { type DataExport, readExportPart } from '#contract/exports.ts';
import { call, type CallResult } from '#src/api/call.ts';

/** What came of fetching a file: all of it, a refusal to show, or bytes that are not those of the server. */
export type Fetched = { readonly kind: 'whole'; readonly file: Blob } | { readonly kind: 'stopped'; readonly result: Extract<CallResult<typeof readExportPart>, { ok: false }> } | { readonly kind: 'damaged' };

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);

/**
 * Fetches a file part by part into `parts`, from where it stopped before. Asks for the second check when the server wants it, once.
 * The whole is checked against the server's hash, so that nothing torn is saved.
 */
export async function fetchParts({ id, file }: DataExport, parts: Uint8Array<ArrayBuffer>[], stepUp: () => Promise<boolean>, tell: (part: number) => void): Promise<Fetched> {
  if (!file) return { kind: 'damaged' };
  while (parts.length < file.parts) {
    const part = parts.length + 1;
    tell(part);
    const ask = () => call(readExportPart, { params: { exportId: id, part: String(part) } });
    let result = await ask();
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed' && await stepUp()) result = await ask();
    if (!result.ok) return { kind: 'stopped', result };
    parts.push(bytesOf(result.body.data));
  }
  const whole = new Blob(parts, { type: file.type });
  const digest = await crypto.subtle.digest('SHA-256', await whole.arrayBuffer());
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash === file.sha256) return { kind: 'whole', file: whole };
  parts.length = 0;
  return { kind: 'damaged' };
}
