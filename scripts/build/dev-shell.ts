import type { Plugin } from 'vite';
import { directionOf } from '#src/i18n/direction.ts';
import { accentCss } from '#src/styles/accent.ts';
import { organisationToBuild, readSite, shellDataOf } from './site.ts';
import { wordsOfDevelopment } from './word-files.ts';

/** In development the one HTML file gets language, accent and data of the shell as the build would put them in. */
export function devShell(): Plugin {
  return {
    name: 'keyholder-dev-shell',
    apply: 'serve',
    configureServer(server) {
      // The public page that chooses a language exists in a build only.
      server.middlewares.use((request, response, next) => {
        const [path, query = ''] = (request.url ?? '').split(/(?=\?)/u);
        if (path === '/') response.writeHead(302, { Location: `/en/home${query}` }).end();
        // The mocks have no identity provider; they sign in whom the address names.
        else if (path === '/api/staff/sign-in') response.writeHead(302, { Location: `${new URLSearchParams(query).get('page') ?? '/en/desk'}?mock-as=staff-desk` }).end();
        else next();
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { originalUrl = '/en/home' }) {
        const site = readSite(organisationToBuild());
        const asked = originalUrl.split('/')[1] ?? 'en';
        const language = site.common[asked] ? asked : 'en';
        const data = JSON.stringify(shellDataOf(site, language, wordsOfDevelopment([language, 'en']))).replaceAll('<', String.raw`\u003c`);
        return {
          html: html.replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${directionOf(language)}">`),
          tags: [
            { tag: 'style', children: accentCss(site.pack.organisation.colour), injectTo: 'head' },
            { tag: 'script', attrs: { type: 'application/json', id: 'keyholder-organisation' }, children: data, injectTo: 'body-prepend' },
          ],
        };
      },
    },
  };
}
