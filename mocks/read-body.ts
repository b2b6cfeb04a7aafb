import { largestBody } from '#contract/read-input.ts';
import { Refusal } from '#contract/refusal.ts';

/** The body as text. Bytes that are no UTF-8 are refused as malformed. @throws Refusal body-too-large, malformed-json */
export async function readBodyText(request: Request): Promise<string | null> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestBody) throw new Refusal('body-too-large');
  try {
    return bytes.byteLength === 0 ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('malformed-json');
    throw error;
  }
}
