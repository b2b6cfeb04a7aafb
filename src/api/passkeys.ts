import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { addPasskey, checkByPasskey, type NewPasskey, type PasskeyAssertion, passkeyAlgorithms, type PasskeyChallenge, signInByPasskey, startPasskey, startPasskeyCheck, startPasskeySignIn } from '#contract/passkeys.ts';
import { call, type CallResult } from './call.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';

/** What came of asking for a passkey. `stopped`: the person said no, the device has none that fits, or it cannot. */
type PasskeyEnd<E extends AnyEndpoint> = CallResult<E> | 'stopped';

const algorithms = passkeyAlgorithms.map((alg) => ({ type: 'public-key' as const, alg }));
const known = (credentialIds: readonly string[]) => credentialIds.map((id) => ({ type: 'public-key' as const, id }));

/** A browser says no by an error with a name; the library keeps it. */
async function orStopped<T>(asked: Promise<T>): Promise<T | 'stopped'> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException || (error instanceof Error && error.name !== 'TypeError')) return 'stopped';
    throw error;
  }
}

/** Has the device make a passkey. The name is the person's own: a list of passkeys is easily seen by others, so nothing of the record stands in it. */
async function make({ challenge, rpId, rpName, userHandle, credentialIds }: NewPasskey, name: string) {
  return orStopped(startRegistration({
    optionsJSON: {
      challenge, rp: { id: rpId, name: rpName }, user: { id: userHandle, name, displayName: name }, pubKeyCredParams: algorithms, excludeCredentials: known(credentialIds),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' }, attestation: 'none',
    },
  }));
}

async function sign({ challenge, rpId, credentialIds }: PasskeyChallenge): Promise<PasskeyAssertion | 'stopped'> {
  const signed = await orStopped(startAuthentication({ optionsJSON: { challenge, rpId, allowCredentials: known(credentialIds), userVerification: 'required' } }));
  if (signed === 'stopped') return 'stopped';
  const { id, response: { clientDataJSON, authenticatorData, signature, userHandle } } = signed;
  return { credentialId: id, clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? null };
}

/** Makes a passkey and has the server keep it; the second check must have been passed. */
export async function addNewPasskey(name: string): Promise<PasskeyEnd<typeof addPasskey> | CallResult<typeof startPasskey>> {
  const begun = await call(startPasskey);
  if (!begun.ok) return begun;
  const made = await make(begun.body, name);
  if (made === 'stopped') return 'stopped';
  const { id, response: { clientDataJSON, attestationObject } } = made;
  return call(addPasskey, { params: { challengeId: begun.body.challengeId }, body: { name, credentialId: id, clientDataJSON, attestationObject } });
}

/** Signs in with whatever passkey of this portal the device has. */
export async function signInWithPasskey(): Promise<PasskeyEnd<typeof signInByPasskey>> {
  const begun = await call(startPasskeySignIn);
  if (!begun.ok) return begun;
  const body = await sign(begun.body);
  return body === 'stopped' ? body : call(signInByPasskey, { params: { challengeId: begun.body.challengeId }, body });
}

/** Passes the second check with one of the person's own. */
export async function checkWithPasskey(): Promise<PasskeyEnd<typeof checkByPasskey>> {
  const begun = await call(startPasskeyCheck);
  if (!begun.ok) return begun;
  const body = await sign(begun.body);
  return body === 'stopped' ? body : call(checkByPasskey, { params: { challengeId: begun.body.challengeId }, body });
}
