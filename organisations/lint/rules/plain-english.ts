import type { EasyText } from '../../pack.ts';
import type { LintContext, LintRule } from '../context.ts';
import { type Finding, findingIn } from '../finding.ts';
import { newestEnglish, noticeFiles, type NoticeFile } from '../notice-parts.ts';
import { markdownSentences, wordsIn } from '../plain-sentences.ts';

/** The summary is short in every language. */
export const summariesAreShort: LintRule = ({ pack, law }) => noticeFiles(pack).filter((one) => one.newest).flatMap(({ file, text }) => {
  const words = wordsIn(text.summary);
  return words > law.plain.summaryWords ? [findingIn(file)('summary-too-long', 'summary', `has ${words} words`, `Bring it down to ${law.plain.summaryWords}; the whole notice has room for the rest.`)] : [];
});

function layerFaults({ file, parts }: NoticeFile, layer: 'summary' | 'whole', { law, grade }: LintContext): Finding[] {
  const finding = findingIn(file);
  const own = parts.filter((one) => one.layer === layer);
  const all = own.flatMap((part) => markdownSentences(part.markdown).map(({ text, prose }) => ({ text, prose, field: part.field })));
  const prose = all.filter((one) => one.prose).map((one) => one.text);
  if (prose.length === 0) return [];
  const most = layer === 'summary' ? law.plain.summaryGrade : law.plain.wholeGrade;
  const found = grade(prose);
  const mean = prose.reduce((sum, one) => sum + wordsIn(one), 0) / prose.length;
  return [
    ...all.filter((one) => wordsIn(one.text) > law.plain.sentenceWords).map((one) => finding('sentence-too-long', one.field, `"${one.text}" has ${wordsIn(one.text)} words`, `Make two of it; ${law.plain.sentenceWords} is the most.`)),
    ...(mean > law.plain.meanSentenceWords ? [finding('sentences-too-long', layer, `sentences have ${mean.toFixed(1)} words on average`, `Bring them down to ${law.plain.meanSentenceWords}.`)] : []),
    ...(found > most ? [finding('too-hard', layer, `reads at grade ${found.toFixed(1)}`, `Use shorter words and sentences until it is ${most} or lower.`)] : []),
  ];
}

function easyFaults(key: string, { parts }: EasyText, { law, grade }: LintContext): Finding[] {
  const finding = findingIn(`notices/${key.replace(/en$/u, 'easy-en')}.md`);
  const said = parts.flatMap(({ words, picture }) => markdownSentences(words).map(({ text }) => ({ text, field: picture })));
  const long = said.filter((one) => wordsIn(one.text) > law.plain.easySentenceWords)
    .map((one) => finding('easy-too-hard', one.field, `"${one.text}" has ${wordsIn(one.text)} words`, `Make two of it; ${law.plain.easySentenceWords} is the most.`));
  const found = grade(said.map((one) => one.text));
  const hard = finding('easy-too-hard', 'text', `reads at grade ${found.toFixed(1)}`, `Use shorter words until it is ${law.plain.easyGrade} or lower.`);
  return found > law.plain.easyGrade ? [...long, hard] : long;
}

/** Easy words are for people who read little: grade 4 at most, 12 words a sentence at most. */
export const easyWordsAreEasy: LintRule = (context) => Object.entries(context.pack.easy).filter(([key]) => key.endsWith('/en')).flatMap(([key, text]) => easyFaults(key, text, context));

const layers = ['summary', 'whole'] as const;

/** English notices read as a person of 9 to 11 reads; the whole, with the law's own words, a little harder (bar A5). */
export const noticesArePlain: LintRule = (context) => newestEnglish(context.pack).flatMap((one) => layers.flatMap((layer) => layerFaults(one, layer, context)));
