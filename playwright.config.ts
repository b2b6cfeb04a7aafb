import { defineConfig } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from './scripts/check/chromium.ts';

/** Journeys of people in a real browser against the real server. One worker: each journey file starts a server of its own. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '{journeys,faults}/**/*.journey.ts',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    launchOptions: { executablePath: chromiumPath(), args: chromiumSwitches },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
  },
});
