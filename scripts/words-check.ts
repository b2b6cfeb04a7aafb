/** `npm run words:check`: English strings of the app and of packs that are not plain enough, each with its sentence. Exits 1 when there is one. Notices are checked by `npm run packs:check`. */
import { checkStrings } from './plain-english/check-strings.ts';
import { englishStrings } from './plain-english/read-strings.ts';

const files = Object.entries(englishStrings());
const offenders = files.flatMap(([file, strings]) => checkStrings(file, strings));
for (const { where, words, what } of offenders) console.log(`${where}: ${what}\n    ${words}`);
console.log(`${files.length} files, ${files.reduce((sum, [, strings]) => sum + Object.keys(strings).length, 0)} strings, ${offenders.length} offenders`);
process.exitCode = offenders.length === 0 ? 0 : 1;
