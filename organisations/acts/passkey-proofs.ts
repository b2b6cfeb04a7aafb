import { fromBase64Url, toBase64Url } from '#contract/base64url.ts';
import type { BodyOf } from '#contract/endpoint.ts';
import { type addPasskey, type PasskeyAssertion, passkeyAlgorithms } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';
import { placeOfPasskeys, type RecordedPasskey } from './passkeys.ts';

/** The challenge that was given out, or how it is known where only its hash is kept. */
type KnownChallenge = string | ((challenge: string) => boolean);

const common = { clientExtensionResults: {}, type: 'public-key' } as const;
const unfit = () => new Refusal('passkey-unfit', { keep: true }); // The challenge stays used.

// Fetched when a passkey is used: in the dev app that is seldom.
const library = () => import('@simplewebauthn/server');

/** The library throws for whatever does not fit; to the caller all of it is the same. */
async function proved<T>(proof: Promise<T>): Promise<T> {
  try {
    return await proof;
  } catch (error) {
    if (error instanceof Error) throw unfit();
    throw error;
  }
}

/** What is kept of a passkey that was just made. @throws Refusal passkey-unfit */
export async function provenPasskey(publicOrigin: string, body: BodyOf<typeof addPasskey>, challenge: KnownChallenge): Promise<Pick<RecordedPasskey, 'credentialId' | 'publicKey' | 'counter'>> {
  const { verifyRegistrationResponse } = await library();
  const { rpId, origin } = placeOfPasskeys(publicOrigin);
  const { credentialId, clientDataJSON, attestationObject } = body;
  const { registrationInfo } = await proved(verifyRegistrationResponse({
    response: { ...common, id: credentialId, rawId: credentialId, response: { clientDataJSON, attestationObject } }, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, supportedAlgorithmIDs: [...passkeyAlgorithms],
  }));
  if (registrationInfo?.credential.id !== credentialId) throw unfit();
  return { credentialId, publicKey: toBase64Url(registrationInfo.credential.publicKey), counter: registrationInfo.credential.counter };
}

/** What the authenticator counts after this use; one that counts backwards is a copy (Web Authentication, level 3, §6.1.1). @throws Refusal passkey-unfit */
export async function provenUse(publicOrigin: string, body: PasskeyAssertion, passkey: RecordedPasskey | undefined, challenge: KnownChallenge): Promise<number> {
  const publicKey = passkey && fromBase64Url(passkey.publicKey);
  if (!publicKey) throw unfit();
  const { verifyAuthenticationResponse } = await library();
  const { rpId, origin } = placeOfPasskeys(publicOrigin);
  const { credentialId, clientDataJSON, authenticatorData, signature } = body;
  const { verified, authenticationInfo } = await proved(verifyAuthenticationResponse({
    response: { ...common, id: credentialId, rawId: credentialId, response: { clientDataJSON, authenticatorData, signature } }, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId,
    credential: { id: passkey.credentialId, publicKey, counter: passkey.counter },
  }));
  if (!verified) throw unfit();
  return authenticationInfo.newCounter;
}
