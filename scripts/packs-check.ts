/** `npm run packs:check [-- NAME …]`: checks packs in shape, references, law and words. A line for each finding; exits 1 when one of them is an error. `--quiet` leaves warnings out, `--all` names every one. */
import { type Finding, sayFinding } from '#organisations/lint/finding.ts';
import { organisationsHere, readVocabularies } from '#server/packs/read-pack.ts';
import { checkPack } from './packs/check-pack.ts';

const words = process.argv.slice(2);
const asked = words.filter((one) => !one.startsWith('--'));
const known = organisationsHere();
const unknown = asked.filter((one) => !known.includes(one));
if (unknown.length > 0) {
  console.error(`There is no pack "${unknown.join('", "')}". Packs: ${known.join(', ')}.`);
  process.exit(2);
}

/** Findings of one rule in one file as a line, where there are many: a language that is not there yet would fill the screen. */
function linesOf(organisation: string, findings: readonly Finding[]): string[] {
  return Object.values(Object.groupBy(findings, (one) => `${one.severity} ${one.rule} ${one.file}`)).flatMap((group = []) => {
    const [first] = group;
    if (!first || first.severity === 'error' || group.length <= 3 || words.includes('--all')) return group.map((one) => sayFinding(organisation, one));
    return [sayFinding(organisation, { ...first, field: `${first.field} and ${group.length - 1} more (--all names them)` })];
  });
}

const vocabularies = readVocabularies();
let errors = 0;
for (const organisation of asked.length > 0 ? asked : known) {
  const findings = checkPack(organisation, vocabularies);
  const bad = findings.filter((one) => one.severity === 'error');
  for (const line of linesOf(organisation, words.includes('--quiet') ? bad : findings)) console.log(line);
  console.log(`${organisation}: ${bad.length} errors, ${findings.length - bad.length} warnings`);
  errors += bad.length;
}
process.exitCode = errors === 0 ? 0 : 1;
