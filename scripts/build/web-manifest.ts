import type { Site } from './site.ts';
import { directionOf } from '#src/i18n/direction.ts';

/** The web app manifest of a language. */
export function webManifest({ pack, common }: Site, language: string): string {
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
  });
}
