import type { Plugin } from 'vite';
import { pseudoFile } from '../words/pseudo.ts';

/** `PSEUDO=1 npm run dev`: English in the pseudo-language, to see what longer words do to a page. Development only; a build never has it. */
export function pseudoLanguage(): Plugin {
  return {
    name: 'keyholder-pseudo-language',
    apply: (_config, { command }) => command === 'serve' && process.env['PSEUDO'] === '1',
    enforce: 'pre',
    transform: {
      filter: { id: /\/locales\/en\/[\w-]+\.json$/u },
      handler: (code) => ({ code: JSON.stringify(pseudoFile(JSON.parse(code) as Record<string, string>)), map: null }),
    },
  };
}
