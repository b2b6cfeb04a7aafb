import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from './scripts/check/chromium.ts';

// Where the first portal of a worker leaves its data for the next ones; workers are given the same environment.
process.env['JOURNEY_SAMPLE'] ??= path.join(mkdtempSync(path.join(tmpdir(), 'keyholder-sample-')), 'data');

/** Journeys of people in a real browser against the real server. Each journey file has a portal of its own. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '{journeys,faults}/**/*.journey.ts',
  outputDir: 'test-results',
  globalTeardown: './tests/journeys/support/remove-sample.config.ts',
  // A journey waits more than it works: two at a time take little more than half as long.
  workers: 2,
  forbidOnly: true,
  // The longest take a third of it on an idle machine; machines are noisy, and what is waited for has its own limit below.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    // What a click waits for in vain is named, instead of the whole journey being out of time.
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    launchOptions: { executablePath: chromiumPath(), args: chromiumSwitches },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
  },
});
