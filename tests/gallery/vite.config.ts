import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// A place to look at the components with real words in them; it is never shipped.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  resolve: { alias: { '#src': fileURLToPath(new URL('../../src', import.meta.url)) } },
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
});
