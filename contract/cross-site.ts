/**
 * Whether a write comes from another site's page. Browsers say so in `Sec-Fetch-Site`, older ones by `Origin`; programs send neither
 * and carry no cookies of a person.
 */
export function isCrossSite(headers: { get(name: string): string | null }, publicOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== publicOrigin;
}
