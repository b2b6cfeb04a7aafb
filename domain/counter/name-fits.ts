const plain = (text: string): string[] => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Whether every word that was typed begins a word of the name. Accents and capitals do not count: an officer types what they hear. */
export function nameFits(typed: string, name: string): boolean {
  const words = plain(name);
  const asked = plain(typed);
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)));
}
