import type { Hono } from 'hono';
import * as client from 'openid-client';
import type { StaffRole } from '#contract/permissions.ts';
import { staffReturnPath } from '#contract/staff.ts';
import { secondsAfter, staffSignInSeconds } from '#domain/sign-in-rules.ts';
import type { Secrets } from '../secrets.ts';
import type { IdentitySettings } from '../settings.ts';
import { roleOf, textClaim } from './claims.ts';

/** Whom the provider vouches for. `role` is `null` for somebody who has none here. */
export interface StaffIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly role: StaffRole | null;
  readonly office: string | null;
  readonly name: string | null;
}

/** Sign-in at an identity provider: authorisation code with PKCE, state and nonce (OpenID Connect Core 1.0; RFC 9700). */
export interface StaffDoor {
  /** Where to send the browser, and what it has to bring back: sealed, in a cookie of its own. `again`: the provider asks anew, whoever it still knows (OpenID Connect Core 3.1.2.1). */
  readonly begin: (page: string, again?: boolean) => Promise<{ readonly url: URL; readonly transaction: string }>;
  /** Who came back, and to which page. @throws an error for an answer that does not belong to the transaction, or that the provider does not stand by */
  readonly finish: (returned: URL, transaction: string) => Promise<{ readonly identity: StaffIdentity; readonly page: string }>;
  /** Pages of the local provider, in a sample set-up only. */
  readonly local?: Hono;
}

export interface DoorSettings {
  readonly identity: IdentitySettings;
  readonly publicOrigin: string;
  readonly secrets: Secrets;
  readonly now: () => Date;
  /** How the provider is reached where it is not out on the network. */
  readonly fetch?: client.CustomFetch;
}

interface Transaction {
  readonly for: 'staff-sign-in';
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly page: string;
  readonly until: string;
}

/** Makes the door. The provider is asked for its addresses at the first sign-in and, where that failed, at the next: a provider that is down when the server starts is not lost. */
export function staffDoor({ identity, publicOrigin, secrets, now, fetch }: DoorSettings): StaffDoor {
  const redirectUri = publicOrigin + staffReturnPath;
  let known: client.Configuration | undefined;
  const provider = async (): Promise<client.Configuration> => {
    known ??= await client.discovery(new URL(identity.issuer), identity.clientId, identity.clientSecret, undefined, {
      timeout: 10, ...(fetch && { [client.customFetch]: fetch, execute: [client.allowInsecureRequests] }),
    });
    return known;
  };
  return {
    begin: async (page, again = false) => {
      const configuration = await provider();
      const transaction: Transaction = {
        for: 'staff-sign-in', page, state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), until: secondsAfter(now().toISOString(), staffSignInSeconds),
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri, scope: 'openid profile', state: transaction.state, nonce: transaction.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(transaction.verifier), code_challenge_method: 'S256', ...(again && { prompt: 'login' }),
      });
      return { url, transaction: secrets.seal(JSON.stringify(transaction)) };
    },
    finish: async (returned, sealed) => {
      const transaction = JSON.parse(secrets.open(sealed)) as Transaction;
      if (transaction.for !== 'staff-sign-in' || transaction.until < now().toISOString()) throw new Error('the sign-in took too long');
      const configuration = await provider();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(returned.search, redirectUri), {
        expectedState: transaction.state, expectedNonce: transaction.nonce, pkceCodeVerifier: transaction.verifier, idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no identity');
      const office = textClaim(claims, identity.officeClaim);
      const name = textClaim(claims, 'name') ?? textClaim(claims, 'preferred_username');
      return { page: transaction.page, identity: { issuer: claims.iss, subject: claims.sub, role: roleOf(claims, identity), office, name } };
    },
  };
}
