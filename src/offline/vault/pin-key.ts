/** OWASP's figure for PBKDF2 with SHA-256 (2023). Kept with each vault, so that a later release may ask for more. */
export const rounds = 600_000;

/** The key that a PIN opens the vault with: PBKDF2-SHA-256 with a salt of this device's own. Spaces around it do not count; it is Unicode-normalised, since keyboards differ. */
export async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>, times = rounds): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin.trim().normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const shortest = 6;
const longest = 64;

/** What is wrong with a PIN that somebody wants; `undefined` if it will do. One figure over and over, and figures in a row, are what is tried first. */
export function pinFault(pin: string): 'short' | 'long' | 'easy' | undefined {
  const plain = pin.trim();
  if (plain.length < shortest) return 'short';
  if (plain.length > longest) return 'long';
  const letters = Array.from(plain, (letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(letters.slice(1).map((letter, place) => letter - (letters[place] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'easy' : undefined;
}
