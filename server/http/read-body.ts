import { largestBody } from '#contract/read-input.ts';
import { Refusal } from '#contract/refusal.ts';

async function readBytes(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      size += part.byteLength;
      if (size > largestBody) throw new Refusal('body-too-large');
      parts.push(part);
    }
  } catch (error) {
    // Whoever sent it broke off, or sent what is no HTTP: no fault of ours, and no line in the log that says so.
    throw error instanceof Refusal ? error : new Refusal('malformed-json');
  }
  return Buffer.concat(parts);
}

/**
 * The body as text, never more of it than the contract allows. Bytes that are no UTF-8 are refused as malformed, and so is a body that breaks off.
 * @throws Refusal body-too-large, malformed-json
 */
export async function readBodyText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw new Refusal('body-too-large');
  if (!request.body) return null;
  const bytes = await readBytes(request.body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('malformed-json');
    throw error;
  }
}
