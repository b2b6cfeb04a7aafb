/** Small words of English that none of our other languages writes the same way. */
const english = /\b(?:the|and|you|your|with|that|this|which|what|when|from|have|they|their|will|would|should|about|because)\b/iu;

/** English that was left standing: the same text, or small English words in `own`, which is the text without names. `kept` says that the text may be the same. */
export function englishLeft(source: string, text: string, own: string, kept: boolean): string[] {
  const plain = own.replaceAll(/\{\{\w+\}\}|https?:\/\/\S+/gu, '');
  if (!/\p{L}/u.test(plain)) return [];
  if (text.trim().toLowerCase() === source.trim().toLowerCase()) return kept ? [] : ['is still English'];
  const word = english.exec(plain)?.[0];
  return word ? [`has the English word "${word}"`] : [];
}
