/**
 * `npm run words:status`: what each language lacks, what is wrong with its words, and hints from the glossary. `-- --hints` and `-- --keys` print them all;
 * `-- --seen` notes that all translations stand for the English of today, but for new keys that a language lacks which is not being written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';
import { checkWords, type Kept } from './words/check-words.ts';
import { beingWritten, plain, type Untranslated } from './words/completeness.ts';
import { sayFault } from './words/fault.ts';
import { glossaryHints, type EnglishGlossary, type Glossary } from './words/glossary.ts';
import { extraKeys, missingKeys } from './words/key-faults.ts';
import { behind, fingerprints, type MadeFrom } from './words/made-from.ts';
import { languageFolders, readBeside, readWords } from './words/read-words.ts';

const asked = new Set(process.argv.slice(2));
const english = readWords('en');
const kept = readBeside<Kept>('kept');
const terms = readBeside<EnglishGlossary>('en');
const list = path.join(projectRoot, 'tests/locales/untranslated.json');
const listed = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Untranslated) : {};
const madeFrom = path.join(projectRoot, 'tests/locales/made-from.json');
if (asked.has('--seen')) {
  const before = JSON.parse(readFileSync(madeFrom, 'utf8')) as MadeFrom;
  const lacking = new Set(languageFolders().filter((one) => one !== 'en' && listed[one] !== beingWritten).flatMap((one) => missingKeys(english, readWords(one), one)).map(plain));
  writeFileSync(madeFrom, `${JSON.stringify(Object.fromEntries(Object.entries(fingerprints(english)).filter(([where]) => where in before || !lacking.has(plain(where)))), null, 1)}\n`);
}
const old = behind(english, JSON.parse(readFileSync(madeFrom, 'utf8')) as MadeFrom);
let wrong = old.length;

console.log(`en: ${Object.values(english).reduce((sum, file) => sum + Object.keys(file).length, 0)} keys`);
for (const language of languageFolders().filter((one) => one !== 'en')) {
  const words = readWords(language);
  const missing = missingKeys(english, words, language);
  const faults = [...extraKeys(english, words, language), ...checkWords(english, words, language, kept)];
  const hints = glossaryHints(english, words, terms, readBeside<Glossary>(language));
  wrong += faults.length + missing.length;
  const bySpace = Object.entries(Object.groupBy(missing, (one) => one.split(':')[0] ?? '')).map(([namespace, keys]) => `${namespace} ${keys?.length ?? 0}`);
  console.log(`${language}: ${missing.length} missing${bySpace.length > 0 ? ` (${bySpace.join(', ')})` : ''}, ${listed[language] === beingWritten ? 'being written' : `${listed[language]?.length ?? 0} of them listed`}; ${faults.length} faults; ${hints.length} hints`);
  if (asked.has('--keys')) for (const key of missing) console.log(`  ${key}`);
  for (const fault of faults) console.log(`  ${sayFault(language, fault)}`);
  if (asked.has('--hints')) for (const hint of hints) console.log(`  ${sayFault(language, hint)}`);
}
for (const where of old) console.log(`${where}: its English has changed since it was translated`);
process.exitCode = wrong === 0 ? 0 : 1;
