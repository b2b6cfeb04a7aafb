import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { BodyOf } from '#contract/endpoint.ts';
import { type addPasskey, type PasskeyAssertion, passkeyAlgorithms } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';
import { placeOfPasskeys, type RecordedPasskey } from '#organisations/acts/passkeys.ts';

type KnowsChallenge = (challenge: string) => boolean;

const common = { clientExtensionResults: {}, type: 'public-key' } as const;
const unfit = () => new Refusal('passkey-unfit', { keep: true }); // The challenge stays used.

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
export async function provenPasskey(publicOrigin: string, body: BodyOf<typeof addPasskey>, fits: KnowsChallenge): Promise<Pick<RecordedPasskey, 'credentialId' | 'publicKey' | 'counter'>> {
  const { rpId, origin } = placeOfPasskeys(publicOrigin);
  const { credentialId, clientDataJSON, attestationObject } = body;
  const { registrationInfo } = await proved(verifyRegistrationResponse({
    response: { ...common, id: credentialId, rawId: credentialId, response: { clientDataJSON, attestationObject } }, expectedChallenge: fits, expectedOrigin: origin, expectedRPID: rpId, supportedAlgorithmIDs: [...passkeyAlgorithms],
  }));
  if (registrationInfo?.credential.id !== credentialId) throw unfit();
  return { credentialId, publicKey: Buffer.from(registrationInfo.credential.publicKey).toString('base64url'), counter: registrationInfo.credential.counter };
}

/** What the authenticator counts after this use; one that counts backwards is a copy (Web Authentication, level 3, §6.1.1). @throws Refusal passkey-unfit */
export async function provenUse(publicOrigin: string, body: PasskeyAssertion, passkey: RecordedPasskey | undefined, fits: KnowsChallenge): Promise<number> {
  if (!passkey) throw unfit();
  const { rpId, origin } = placeOfPasskeys(publicOrigin);
  const { credentialId, clientDataJSON, authenticatorData, signature } = body;
  const { verified, authenticationInfo } = await proved(verifyAuthenticationResponse({
    response: { ...common, id: credentialId, rawId: credentialId, response: { clientDataJSON, authenticatorData, signature } }, expectedChallenge: fits, expectedOrigin: origin, expectedRPID: rpId,
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: passkey.counter },
  }));
  if (!verified) throw unfit();
  return authenticationInfo.newCounter;
}
