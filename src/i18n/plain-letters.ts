/** Small letters without accents, so that "lodz" finds "Łódź". */
export function plainLetters(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd');
}
