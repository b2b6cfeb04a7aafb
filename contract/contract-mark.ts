/** Header of every answer of the API: which contract the server speaks. An app that was built on another knows by it that the answer is ours, of another release. A backend may leave it out. */
export const contractHeader = 'Contract';

/** The mark of a contract: FNV-1a of its OpenAPI document. It only tells two releases apart; nothing is guarded by it. */
export function contractMark(openApiDocument: unknown): string {
  let hash = 0x81_1c_9d_c5;
  for (const letter of JSON.stringify(openApiDocument)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
