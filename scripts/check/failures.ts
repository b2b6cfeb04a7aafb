import { stripVTControlCharacters } from 'node:util';

/** Names what failed, one line each, for the end of a run: its beginning has long scrolled away by then. */

interface VitestReport { testResults?: { name: string; message?: string; assertionResults: { status: string; fullName: string; failureMessages?: string[] }[] }[] }
interface Suite { file?: string; suites?: Suite[]; specs?: { title: string; file: string; ok: boolean; tests: { status: string; results: { error?: { message?: string } }[] }[] }[] }

const line = (where: string, title: string, why = ''): string =>
  `failed: ${where.replace(`${process.cwd()}/`, '')} › ${title}: ${stripVTControlCharacters(why).split(/\n\s+at /u)[0]?.replaceAll(/\s+/gu, ' ').slice(0, 400) ?? ''}`;

/** Of Vitest's JSON report: failed tests, and files that did not get as far as having any. */
export function failedInVitest(report: VitestReport): string[] {
  return (report.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0 && file.message !== undefined && file.message !== '') return [line(file.name, 'the file itself', file.message)];
    return failed.map((one) => line(file.name, one.fullName, one.failureMessages?.[0]));
  });
}

/** Of Playwright's JSON report: whatever did not pass at once, skipped ones included. */
export function failedInJourneys(report: { suites?: Suite[] }): string[] {
  const inSuite = (suite: Suite): string[] => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.filter((one) => one.status !== 'expected')
      .map((one) => line(spec.file, spec.title, one.results.find((result) => result.error !== undefined)?.error?.message ?? one.status))),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return (report.suites ?? []).flatMap(inSuite);
}
