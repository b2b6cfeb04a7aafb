import { plainName } from './plain-name.ts';

const usual = new Map<Element, string>();

/** Gives the page the name, the icons and the manifest that this device chose: a browser installs what the page points at. */
export function showPlainName(language: string): void {
  const name = plainName();
  const point = (rel: string, plain: string) => {
    const link = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
    if (!link) return;
    if (!usual.has(link)) usual.set(link, link.getAttribute('href') ?? '');
    link.href = name === null ? (usual.get(link) ?? '') : plain;
  };
  point('manifest', `/manifest-${language}-plain.webmanifest`);
  point('icon', '/icons/plain-48.png');
  point('apple-touch-icon', '/icons/plain-touch.png');
  if (name !== null) document.title = name;
}
