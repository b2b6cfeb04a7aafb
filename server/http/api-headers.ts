import { contractHeader, contractMark } from '#contract/contract-mark.ts';
import openapiFile from '#contract/openapi.json' with { type: 'json' };

/** Headers of everything that is not a page: kept by no cache, framed and read by no other site; and which contract was spoken. */
export const apiHeaders: Readonly<Record<string, string>> = {
  [contractHeader]: contractMark(openapiFile),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};
