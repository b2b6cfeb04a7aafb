/** Letters and digits that do not look alike when read out or copied by hand. 32 of them: five bits each. */
export const clearLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Bytes as letters that cannot be misread, one a byte, in groups joined by hyphens. Even bytes give even letters: nothing is favoured. */
export function inClearLetters(bytes: Iterable<number>, perGroup: number): string {
  const all = [...bytes].map((byte) => clearLetters.charAt(byte & 31)).join('');
  return all.match(new RegExp(`.{1,${perGroup}}`, 'gu'))?.join('-') ?? '';
}
