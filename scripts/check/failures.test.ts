import { expect, test } from 'vitest';
import { failedInJourneys, failedInVitest } from './failures.ts';

test('a failed test of Vitest is named with its file and the beginning of why, without colours', () => {
  const report = { testResults: [
    { name: `${process.cwd()}/domain/a.test.ts`, message: '', assertionResults: [
      { status: 'passed', fullName: 'holds' },
      { status: 'failed', fullName: 'does not hold', failureMessages: ['\u001B[31mexpected 1\n   to be 2\u001B[39m'] },
    ] },
    { name: `${process.cwd()}/domain/b.test.ts`, message: 'Cannot find module', assertionResults: [] },
  ] };
  expect(failedInVitest(report)).toEqual([
    'failed: domain/a.test.ts › does not hold: expected 1 to be 2',
    'failed: domain/b.test.ts › the file itself: Cannot find module',
  ]);
});

test('journeys that failed, needed a second try or were skipped are named, however deep they lie', () => {
  const spec = (title: string, status: string, message?: string) =>
    ({ title, file: 'x.journey.ts', ok: status === 'expected', tests: [{ status, results: message === undefined ? [] : [{ error: { message } }] }] });
  const report = { suites: [{ specs: [spec('holds', 'expected')], suites: [{ specs: [spec('breaks', 'unexpected', 'no heading'), spec('left out', 'skipped')] }] }] };
  expect(failedInJourneys(report)).toEqual(['failed: x.journey.ts › breaks: no heading', 'failed: x.journey.ts › left out: skipped']);
});
