import { wordsIn } from '#organisations/lint/plain-sentences.ts';
import { exactGradeOf, gradeOf } from './grade.ts';
import rules from './plain-rules.json' with { type: 'json' };
import { stringSentences } from './strings.ts';

/** A string, or a whole file of strings, that is not plain enough: where, the words, and why. */
export interface Offender {
  readonly where: string;
  readonly words: string;
  readonly what: string;
}

const jargon = Object.entries(rules.jargon).map(([term, instead]) => ({ pattern: new RegExp(String.raw`(?<![\p{L}-])(?:${term})(?![\p{L}-])`, 'iu'), instead }));
const count = (sentences: readonly string[]): number => sentences.reduce((sum, one) => sum + wordsIn(one), 0);

function stringOffenders(where: string, text: string): Offender[] {
  const sentences = stringSentences(text, rules.names);
  const prose = sentences.filter((one) => one.prose).map((one) => one.text);
  const offender = (words: string, what: string): Offender => ({ where, words, what });
  const grade = exactGradeOf(prose);
  return [
    ...sentences.filter((one) => wordsIn(one.text) > rules.sentenceWords).map((one) => offender(one.text, `has ${wordsIn(one.text)} words; make two sentences of it`)),
    ...(count(prose) >= rules.stringWords && grade > rules.grade ? [offender(text, `reads at grade ${grade.toFixed(1)}; use shorter words`)] : []),
    ...jargon.flatMap(({ pattern, instead }) => {
      const found = pattern.exec(text)?.[0];
      return found ? [offender(text, `says "${found}"; say "${instead}"`)] : [];
    }),
  ];
}

/**
 * What is not plain in a file of English strings (bar A5). The file as a whole is graded by the worse of two libraries; one string of ten words or more by the exact one,
 * since rounding syllables to tenths says nothing about so few words.
 */
export function checkStrings(file: string, strings: Readonly<Record<string, string>>): Offender[] {
  const prose = Object.values(strings).flatMap((text) => stringSentences(text, rules.names)).filter((one) => one.prose).map((one) => one.text);
  const mean = prose.length === 0 ? 0 : count(prose) / prose.length;
  const grade = gradeOf(prose);
  return [
    ...Object.entries(strings).flatMap(([key, text]) => stringOffenders(`${file}: ${key}`, text)),
    ...(mean > rules.meanSentenceWords ? [{ where: file, words: 'the whole file', what: `sentences have ${mean.toFixed(1)} words on average` }] : []),
    ...(grade > rules.grade ? [{ where: file, words: 'the whole file', what: `reads at grade ${grade.toFixed(1)}` }] : []),
  ];
}
