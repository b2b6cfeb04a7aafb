/** Percent-encoding of RFC 8187: what `encodeURIComponent` leaves as it is and that grammar does not. */
const encoded = (name: string): string => encodeURIComponent(name).replaceAll(/['()*!]/gu, (letter) => `%${letter.codePointAt(0)?.toString(16).toUpperCase()}`);

/**
 * Headers of an answer that is a file: always saved and never shown in the page's own place, never read as another type,
 * and should anything show it all the same, in a sandbox that can do nothing.
 */
export function fileHeaders({ name, type }: { readonly name: string; readonly type: string }): Readonly<Record<string, string>> {
  const plain = name.replaceAll(/[^ -~]|["\\%]/gu, '_');
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The name that such headers give. */
export function nameInHeaders(headers: { get: (name: string) => string | null }): string {
  const found = /filename\*=UTF-8''([^;]+)/u.exec(headers.get('Content-Disposition') ?? '')?.[1];
  return found === undefined ? '' : decodeURIComponent(found);
}
