const accented: Readonly<Record<string, string>> = {
  a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ýý', A: 'ÁÁ', E: 'ÉÉ', I: 'ÍÍ', O: 'ÓÓ', U: 'ÚÚ', n: 'ñ', c: 'ç', s: 'š', z: 'ž', N: 'Ñ', C: 'Ç', S: 'Š',
};
const kept = /(?<kept>\{\{\w+\}\}|https?:\/\/\S+|[\w.-]+@[\w.-]+)/u;

/** Longer and accented, but readable: what a translation may do to a page. Placeholders and addresses stay; the brackets show where words were cut off. */
export function pseudo(text: string): string {
  const parts = text.split(kept).map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[A-Za-z]/gu, (letter) => accented[letter] ?? letter)));
  const said = parts.join('');
  const wanted = Math.ceil(text.length * 1.4);
  return `⟦${said}${said.length < wanted ? 'ž'.repeat(wanted - said.length) : ''}⟧`;
}

/** A whole file of words in the pseudo-language. */
export const pseudoFile = (words: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(words).map(([key, text]) => [key, pseudo(text)]));
