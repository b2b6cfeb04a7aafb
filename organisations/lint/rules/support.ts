import type { LintRule } from '../context.ts';
import { registerKeys } from '../../item-kinds.ts';
import { findingIn } from '../finding.ts';

const finding = findingIn('purposes.json');

/** The emergency register rests on an explicit yes of its own (UK GDPR Art. 9(2)(a)) and serves nothing else, marketing least of all. */
export const registerStandsApart: LintRule = ({ pack }) => {
  const { purpose: id, category } = pack.support;
  const purpose = pack.purposes.find((one) => one.id === id);
  const rests = purpose?.basis.code === 'consent' && purpose.basis.condition?.includes('Art. 9(2)(a)') && !purpose.marketing;
  const own = pack.categories.find((one) => one.id === category)?.items.filter((item) => registerKeys.includes(item.key)) ?? [];
  return [
    ...(rests ? [] : [finding('register-not-apart', id, 'is the purpose of the emergency register, but does not rest on explicit consent alone', 'Rest it on consent with Art. 9(2)(a), and set "marketing": false.')]),
    ...own.filter((item) => item.purposes.some((one) => one !== id)).map((item) => findingIn('categories.json')(
      'register-not-apart', `${category}.${item.key}.purposes`, 'is said for the emergency register, but used for more', `Use it for "${id}" alone.`,
    )),
    ...pack.purposes.filter((one) => one.toldWhereAsked && one.id !== id).map((one) => finding(
      'told-nowhere', `${one.id}.toldWhereAsked`, 'is said to be told where people are asked, but only the register of support.json asks them there', 'Take it off, and give the use a row in the notice.',
    )),
  ];
};
