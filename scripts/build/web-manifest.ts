import type { Site } from './site.ts';
import { directionOf } from '#src/i18n/direction.ts';

/** Pictures of the app for the question whether to install it; their names say page and size. */
function screenshots(files: readonly string[], word: (key: string) => string): object[] {
  return files.flatMap((file) => {
    const [, place, width, height] = /^([a-z-]+)-(\d+)x(\d+)\.png$/u.exec(file) ?? [];
    if (place === undefined) return [];
    return [{ src: `/screenshots/${file}`, sizes: `${width}x${height}`, type: 'image/png', form_factor: Number(width) > Number(height) ? 'wide' : 'narrow', label: word(`nav.${place}`) }];
  });
}

/** The web app manifest of a language; `pictures` are the files of the pack's screenshots. */
export function webManifest({ pack, common }: Site, language: string, pictures: readonly string[]): string {
  const word = (key: string) => common[language]?.[key] ?? common['en']?.[key] ?? key;
  const { name, colour } = pack.organisation;
  return JSON.stringify({
    id: '/', name, short_name: name.slice(0, 12), lang: language, dir: directionOf(language),
    start_url: `/${language}/home`, scope: '/', display: 'standalone', background_color: '#fdfcf9', theme_color: colour,
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: ['my-data', 'choices', 'requests'].map((place) => ({ name: word(`nav.${place}`), url: `/${language}/${place}` })),
    screenshots: screenshots(pictures, word),
  });
}

/** The manifest of the plain name: nothing in it says what the app is, whose it is, or that it has to do with housing. An id of its own, so that a browser takes it for another app. */
export function plainManifest({ safe }: Site, language: string): string {
  const name = safe[language]?.['plain.name'] ?? safe['en']?.['plain.name'] ?? '';
  return JSON.stringify({
    id: '/plain', name, short_name: name, lang: language, dir: directionOf(language),
    start_url: `/${language}/home`, scope: '/', display: 'standalone', background_color: '#fdfcf9', theme_color: '#5d6b78',
    icons: [
      { src: '/icons/plain.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/plain-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/plain-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/plain-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
}
