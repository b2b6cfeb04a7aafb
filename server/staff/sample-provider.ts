import { createECDH, createHash, hkdfSync } from 'node:crypto';
import { Hono } from 'hono';
import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose';
import { staffReturnPath } from '#contract/staff.ts';
import { sampleStaff } from '#organisations/sample/sample-staff.ts';
import { apiHeaders } from '../http/api-headers.ts';
import { newToken, type Secrets } from '../secrets.ts';
import type { IdentitySettings } from '../settings.ts';
import { choosePage } from './choose-page.ts';

interface Given {
  readonly publicOrigin: string;
  readonly secret: string;
  readonly secrets: Secrets;
}

/** What a browser asked for, and later who was chosen. Sealed, so that nothing has to be kept and any server of the sample can read it. */
interface Asked {
  readonly for: 'sample-ask' | 'sample-code';
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly until: number;
  readonly subject?: string;
  readonly id?: string;
}

const path = '/demo/identity';
const codeSeconds = 60;

/** One key for all servers that share the secret. */
async function signingKey(secret: string): Promise<{ key: Awaited<ReturnType<typeof importJWK>>; public: JWK }> {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, 'keyholder', 'sample-identity', 32)));
  const point = curve.getPublicKey();
  const half = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const kid = await calculateJwkThumbprint(half);
  return { key: await importJWK({ ...half, d: curve.getPrivateKey().toString('base64url') }, 'ES256'), public: { ...half, kid, alg: 'ES256', use: 'sig' } };
}

/**
 * An identity provider of invented staff, for a sample set-up only: whoever opens it may choose whom to be. It speaks enough of OpenID Connect for one client
 * (authorisation code, PKCE, ES256) and holds to it strictly, so that the real door is what gets tried.
 */
export function sampleProvider({ publicOrigin, secret, secrets }: Given): { readonly app: Hono; readonly identity: IdentitySettings } {
  const issuer = publicOrigin + path;
  const clientSecret = Buffer.from(hkdfSync('sha256', secret, 'keyholder', 'sample-identity-client', 32)).toString('base64url');
  const identity: IdentitySettings = { issuer, clientId: 'keyholder', clientSecret, roleClaim: 'role', officeClaim: 'office', roles: {} };
  const redirectUri = publicOrigin + staffReturnPath;
  const key = signingKey(secret);
  const used = new Set<string>();
  const app = new Hono();

  const open = (sealed: unknown, what: Asked['for']): Asked | undefined => {
    try {
      const asked = JSON.parse(secrets.open(String(sealed))) as Asked;
      return asked.for === what && asked.until > Date.now() ? asked : undefined;
    } catch {
      return undefined; // Whatever was sent was not sealed here.
    }
  };
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { ...apiHeaders, 'Content-Type': 'application/json' } });
  const wrong = (error: string) => json({ error }, 400);

  app.get(`${path}/.well-known/openid-configuration`, () => json({
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'],
    subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'], code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'], authorization_response_iss_parameter_supported: true,
  }));
  app.get(`${path}/jwks`, async () => json({ keys: [(await key).public] }));

  app.get(`${path}/authorize`, (context) => {
    const said = (name: string): string => context.req.query(name) ?? '';
    const fits = said('client_id') === identity.clientId && said('redirect_uri') === redirectUri && said('response_type') === 'code'
      && said('code_challenge_method') === 'S256' && said('code_challenge') !== '' && said('scope').split(' ').includes('openid');
    if (!fits) return wrong('invalid_request');
    const asked: Asked = { for: 'sample-ask', state: said('state'), nonce: said('nonce'), challenge: said('code_challenge'), until: Date.now() + 600_000 };
    return choosePage(`${path}/authorize`, secrets.seal(JSON.stringify(asked)));
  });

  app.post(`${path}/authorize`, async (context) => {
    const form = await context.req.parseBody();
    const asked = open(form['asked'], 'sample-ask');
    const person = sampleStaff.find((one) => one.subject === form['subject']);
    if (!asked || !person) return wrong('invalid_request');
    const code: Asked = { ...asked, for: 'sample-code', subject: person.subject, id: newToken(), until: Date.now() + codeSeconds * 1000 };
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code: secrets.seal(JSON.stringify(code)), state: asked.state, iss: issuer }).toString();
    return new Response(null, { status: 303, headers: { ...apiHeaders, Location: back.href } });
  });

  app.post(`${path}/token`, async (context) => {
    const form = await context.req.parseBody();
    if (form['client_id'] !== identity.clientId || form['client_secret'] !== clientSecret) return json({ error: 'invalid_client' }, 401);
    const asked = open(form['code'], 'sample-code');
    const person = sampleStaff.find((one) => one.subject === asked?.subject);
    const verifier = form['code_verifier'];
    const proven = asked && typeof verifier === 'string' && createHash('sha256').update(verifier).digest('base64url') === asked.challenge;
    if (form['grant_type'] !== 'authorization_code' || form['redirect_uri'] !== redirectUri || !asked?.id || !person || !proven || used.has(asked.id)) return wrong('invalid_grant');
    used.add(asked.id);
    const { key: signing, public: { kid } } = await key;
    const idToken = await new SignJWT({ nonce: asked.nonce, name: person.name, role: person.role, office: person.office })
      .setProtectedHeader({ alg: 'ES256', kid: String(kid) }).setIssuer(issuer).setAudience(identity.clientId).setSubject(person.subject).setIssuedAt().setExpirationTime('5m').sign(signing);
    return json({ access_token: newToken(), token_type: 'Bearer', expires_in: 60, id_token: idToken });
  });
  return { app, identity };
}
