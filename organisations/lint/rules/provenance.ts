import type { Pack } from '../../pack.ts';
import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

interface Claim { readonly file: string; readonly field: string; readonly fact: { readonly from: string; readonly sure: 'stated' | 'law' | 'sample' } }

const kindsFor = { stated: ['notice'], law: ['law', 'guidance'], sample: ['sample'] } as const;

function claims(pack: Pack): Claim[] {
  const of = (file: string, list: readonly { readonly id: string; readonly fact: Claim['fact'] }[]) => list.map(({ id, fact }) => ({ file, field: id, fact }));
  const { contacts, regulator, ombudsman, areaLanguages, fact } = pack.organisation;
  return [
    { file: 'organisation.json', field: 'fact', fact },
    ...contacts.map((one, place) => ({ file: 'organisation.json', field: `contacts.${place}`, fact: one.fact })),
    { file: 'organisation.json', field: 'regulator.contact', fact: regulator.contact.fact },
    ...(areaLanguages ? [{ file: 'organisation.json', field: 'areaLanguages', fact: areaLanguages.fact }] : []),
    ...(ombudsman ? [{ file: 'organisation.json', field: 'ombudsman.contact', fact: ombudsman.contact.fact }] : []),
    ...of('categories.json', pack.categories), ...of('purposes.json', pack.purposes), ...of('recipients.json', pack.recipients), ...of('retention.json', pack.retention),
    ...of('recordings.json', pack.recordings), ...of('data-sources.json', pack.dataSources), ...of('holds.json', pack.holds), ...of('clashes.json', pack.clashes ?? []),
    { file: 'support.json', field: 'fact', fact: pack.support.fact },
    ...pack.choices.map((one) => ({ file: 'choices.json', field: one.purpose, fact: one.fact })),
    ...pack.choices.flatMap(({ purpose, takenBackAt }) => (takenBackAt ? [{ file: 'choices.json', field: `${purpose}.takenBackAt`, fact: takenBackAt.fact }] : [])),
    ...pack.requests.map((one) => ({ file: 'requests.json', field: one.kind, fact: one.fact })),
    ...pack.notices.map((one) => ({ file: `notices/${one.id}/notice.json`, field: 'fact', fact: one.fact })),
  ];
}

/** Every fact names a source that can bear it: stated by a notice, required by law or guidance, or made up for the sample. */
export const factsNameTheirSource: LintRule = ({ pack }) => claims(pack).flatMap(({ file, field, fact }) => {
  const source = pack.sources.find((one) => one.id === fact.from);
  if (!source) return [findingIn(file)('source-unknown', `${field}.fact.from`, `names "${fact.from}", which is not in sources.json`, 'Add it to sources.json.')];
  const fit = (kindsFor[fact.sure] as readonly string[]).includes(source.kind);
  return fit ? [] : [findingIn(file)('source-unfit', `${field}.fact`, `is said to be ${fact.sure}, but "${source.id}" is of the kind ${source.kind}`, `Name a source of the kind ${kindsFor[fact.sure].join(' or ')}, or say how sure it really is.`)];
});

/** A pack that is no sample holds nothing made up. */
export const onlySamplesMakeThingsUp: LintRule = ({ pack }) => (pack.organisation.sample ? [] : claims(pack).filter((one) => one.fact.sure === 'sample')
  .map(({ file, field }) => findingIn(file)('made-up', `${field}.fact.sure`, 'is made up, though this pack is no sample', 'Find out what is true and name the source.')));
