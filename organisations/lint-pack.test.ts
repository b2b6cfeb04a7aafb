import { describe, expect, it } from 'vitest';
import { organisationsHere, readPackFiles, readVocabularies } from '#server/packs/read-pack.ts';
import { checkPack } from '../scripts/packs/check-pack.ts';
import type { Finding, RuleName } from './lint/finding.ts';
import { ruleNames } from './lint/finding.ts';
import { drop, type LooseFiles } from '#tests/support/packs/plant.ts';
import { plantedFaults } from '#tests/support/packs/planted-faults.ts';

const vocabularies = readVocabularies();
const clean = readPackFiles('amplius');
const errorsOf = (findings: readonly Finding[]) => findings.filter((one) => one.severity === 'error').map(({ rule, file, field, message }) => `${rule} ${file}: ${field}: ${message}`);

describe('the linter of packs', () => {
  it.each(organisationsHere())('finds no error in %s', (organisation) => {
    expect(errorsOf(checkPack(organisation, vocabularies))).toEqual([]);
  });

  it.each(plantedFaults)('$rule: finds $what', ({ rule, plant, file, field }) => {
    const files = structuredClone(clean);
    plant(files);
    const found = checkPack('amplius', vocabularies, files).filter((one) => one.rule === rule);
    expect(found.map((one) => `${one.file}: ${one.field}`)).toContain(`${file}: ${field}`);
    expect(found.every((one) => one.mend.length > 10)).toBe(true);
  });

  it.each([['new-park-village', 'archives'], ['paramount', 'planning']])('misses in %s the choice to object to %s, which no item names', (organisation, purpose) => {
    const files: LooseFiles = structuredClone(readPackFiles(organisation));
    drop('choices.json', [], purpose)(files);
    expect(checkPack(organisation, vocabularies, files).filter((one) => one.rule === 'objection-not-offered').map((one) => one.field)).toEqual([purpose]);
  });

  it('has a planted fault for every rule', () => {
    const planted = new Set<RuleName>(plantedFaults.map((one) => one.rule));
    expect(Object.keys(ruleNames).filter((name) => !planted.has(name as RuleName))).toEqual([]);
  });
});
