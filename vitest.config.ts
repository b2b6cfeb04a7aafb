import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit tests and the conformance suite. Journeys run in Playwright (`playwright.config.ts`). */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{contract,domain,organisations,locales,src,mocks,server,scripts}/**/*.test.{ts,tsx}', 'tests/{architecture,conformance,faults,locales,unit}/**/*.test.ts'],
    // Tests that need a PostgreSQL server run in their own step (`npm run test:postgres`), and so does the suite on a backend by its address (`npm run conformance`).
    exclude: ['node_modules/**', ...(process.env['WITH_POSTGRES'] ? [] : ['**/*.pg.test.ts']), ...(process.env['CONFORMANCE_WISH'] ? [] : ['**/*.url.test.ts'])],
    setupFiles: ['tests/support/fail-on-console.ts'],
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
