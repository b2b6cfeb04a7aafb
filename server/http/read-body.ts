import { largestBody } from '#contract/read-input.ts';
import { Refusal } from '#contract/refusal.ts';

/**
 * The body as text, never more of it than the contract allows. Bytes that are no UTF-8 are refused as malformed.
 * @throws Refusal body-too-large, malformed-json
 */
export async function readBodyText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw new Refusal('body-too-large');
  if (!request.body) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > largestBody) throw new Refusal('body-too-large');
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('malformed-json');
    throw error;
  }
}
