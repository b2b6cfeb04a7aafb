import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts';
import { addPasskey, type NewPasskey, type PasskeyAssertion, type PasskeyChallenge, startPasskey } from '#contract/passkeys.ts';
import type { Client } from './client.ts';

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();
const number = (value: number, bytes: 2 | 4) => {
  const made = Buffer.alloc(bytes);
  made.writeUIntBE(value, 0, bytes);
  return made;
};
/** A byte string of CBOR (RFC 8949) that is shorter than 64 kB. */
const cborBytes = (bytes: Buffer) => Buffer.concat([Buffer.from([0x59]), number(bytes.length, 2), bytes]);
const cborText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** Present and verified; with a new credential in it. */
const flags = { used: 0x05, made: 0x45 };

/** What can be wrong with what is signed. */
export interface Wrong {
  readonly origin?: string;
  readonly challenge?: string;
  /** Signed by another key. */
  readonly key?: KeyObject;
  /** What the authenticator says that it counts. */
  readonly counter?: number;
}

/** An authenticator in software that makes one passkey (ES256, without attestation) and signs with it. */
export class Authenticator {
  readonly credentialId = base64url(randomBytes(32));
  readonly #origin: string;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #userHandle: string | null = null;
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  #client(type: 'webauthn.create' | 'webauthn.get', challenge: string, { origin = this.#origin }: Wrong): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** What a browser would send for a new passkey. */
  make({ challenge, rpId, userHandle }: NewPasskey, name = 'My phone', wrong: Wrong = {}): BodyOf<typeof addPasskey> {
    this.#userHandle = userHandle;
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
    // COSE (RFC 9053): an EC key of P-256 for ES256.
    const publicKey = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), coordinate(x), Buffer.from([0x22]), coordinate(y)]);
    const id = Buffer.from(this.credentialId, 'base64url');
    const authData = Buffer.concat([sha256(rpId), Buffer.from([flags.made]), number(0, 4), Buffer.alloc(16), number(id.length, 2), id, publicKey]);
    const attestation = Buffer.concat([Buffer.from([0xa3]), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0]), cborText('authData'), cborBytes(authData)]);
    return { name, credentialId: this.credentialId, clientDataJSON: base64url(this.#client('webauthn.create', wrong.challenge ?? challenge, wrong)), attestationObject: base64url(attestation) };
  }

  /** What a browser would send to prove that the person is there. */
  sign({ challenge, rpId }: PasskeyChallenge, wrong: Wrong = {}): PasskeyAssertion {
    this.#counter = wrong.counter ?? this.#counter + 1;
    const client = this.#client('webauthn.get', wrong.challenge ?? challenge, wrong);
    const authData = Buffer.concat([sha256(rpId), Buffer.from([flags.used]), number(this.#counter, 4)]);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), wrong.key ?? this.#keys.privateKey);
    return { credentialId: this.credentialId, clientDataJSON: base64url(client), authenticatorData: base64url(authData), signature: base64url(signature), userHandle: this.#userHandle };
  }

  /** Adds its passkey to the person's, who has passed the second check. */
  async add(client: Client, name = 'My phone'): Promise<AnswerOf<typeof addPasskey>['body']> {
    const begun = await client.must(startPasskey);
    return client.must(addPasskey, { params: { challengeId: begun.challengeId }, body: this.make(begun, name) });
  }
}
