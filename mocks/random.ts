import { inClearLetters } from '#domain/clear-letters.ts';

const bytes = (many: number): Uint8Array => crypto.getRandomValues(new Uint8Array(many));

/** 256 random bits as base64url: session tokens and one-use links. */
export function newToken(): string {
  return btoa(String.fromCharCode(...bytes(32))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** 128 random bits in lower-case hex. */
export const newPersonKey = (): string => [...bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Six digits. */
export const newCode = (): string => String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0');

/** Random letters that cannot be misread, in groups joined by hyphens when `groups` is over one. */
export const newLetters = (perGroup: number, groups = 1): string => inClearLetters(bytes(perGroup * groups), perGroup);
