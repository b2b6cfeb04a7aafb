import { createHash } from 'node:crypto';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What every page's policy allows: own files, nothing inline but what is named by hash, own API, no frames, scripts' addresses only through a named policy. */
function policy(styles: readonly string[], scripts: readonly string[], media = false): string {
  return [
    `default-src 'none'`, `script-src ${["'self'", ...scripts].join(' ')}`, `style-src ${["'self'", ...styles].join(' ')}`, `img-src 'self'`, ...(media ? [`media-src 'self'`] : []), `connect-src 'self'`, `manifest-src 'self'`, `worker-src 'self'`,
    `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`, 'trusted-types keyholder-worker',
  ].join('; ');
}

/** The content security policy of one page: its inline styles and scripts by SHA-256, because pages are kept offline and a nonce would be kept with them. Sound only where the page has some. */
export function pagePolicy(html: string): string {
  const styles = [...html.matchAll(/<style>(?<text>[\s\S]*?)<\/style>/gu)].map((one) => hashOf(one.groups?.['text'] ?? ''));
  const scripts = [...html.matchAll(/<script>(?<text>[\s\S]*?)<\/script>/gu)].map((one) => hashOf(one.groups?.['text'] ?? ''));
  return policy(styles, scripts, html.includes('<audio '));
}

/** Headers of every answer with a page or file; HSTS only where the portal is reached over TLS. */
export function securityHeaders(tls: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy([], []),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(tls && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  };
}
