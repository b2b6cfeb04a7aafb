import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '#server/packs/read-pack.ts';
import { pseudoFile } from '../words/pseudo.ts';

/** `PSEUDO=1 npm run dev`: English in the pseudo-language, to see what longer words do to a page. Development only; a build never has it. */
export function pseudoLanguage(): Plugin {
  return {
    name: 'keyholder-pseudo-language',
    apply: (_config, { command }) => command === 'serve' && process.env['PSEUDO'] === '1',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/locales\/en\/(?<name>[\w-]+\.json)$/u.exec(request.url ?? '')?.groups?.['name'];
        if (!name) return next();
        const words = JSON.parse(readFileSync(path.join(projectRoot, 'locales/en', name), 'utf8')) as Record<string, string>;
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(pseudoFile(words)));
      });
    },
  };
}
