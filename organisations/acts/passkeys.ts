import { toBase64Url } from '#contract/base64url.ts';
import { mostPasskeys, type Passkey } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';

/** A passkey as it is kept. `publicKey`: COSE, base64url. `counter`: what the authenticator counted at its last use. */
export interface RecordedPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** The answer of `listPasskeys`. */
export function passkeysView(passkeys: readonly RecordedPasskey[]): { passkeys: Passkey[] } {
  return { passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt, usedAt })) };
}

/** @throws Refusal passkey-unfit where the person has as many as there may be */
export function needRoom(passkeys: readonly unknown[]): void {
  if (passkeys.length >= mostPasskeys) throw new Refusal('passkey-unfit');
}

/** What an authenticator keeps with a passkey to say whose it is: the bytes of the key that says nothing about the person, base64url. */
export function userHandleOf(personKey: string): string {
  return toBase64Url(Uint8Array.from(personKey.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)));
}

/** Where passkeys of this portal belong: its host, and the one address that may ask for them. */
export function placeOfPasskeys(publicOrigin: string): { readonly rpId: string; readonly origin: string } {
  return { rpId: /^https?:\/\/(?<host>[^/:]+)/u.exec(publicOrigin)?.groups?.['host'] ?? '', origin: publicOrigin };
}
