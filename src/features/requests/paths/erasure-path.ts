import type { Path } from './path.ts';
import { addStep, categoriesField } from './shared-steps.ts';

const given: Path['given'] = (query) => {
  const category = query.get('category');
  return category ? { categories: [category] } : {};
};

/** Data to delete (UK GDPR Art. 17). Nobody has to know the ground. */
export const erasurePath: Path = {
  kind: 'erasure',
  steps: [
    { id: 'kinds', title: 'erasure.categories', lede: 'erasure.lede', fields: [{ ...categoriesField, label: 'erasure.categories' }] },
    {
      id: 'why', title: 'erasure.ground',
      fields: [{
        name: 'ground', type: 'radio', label: 'erasure.ground', missing: 'ground.missing', orNone: 'not-sure',
        options: [
          { value: 'not-needed', label: 'erasure.not-needed' }, { value: 'consent-withdrawn', label: 'erasure.consent-withdrawn' }, { value: 'objected', label: 'erasure.objected' },
          { value: 'unlawful', label: 'erasure.unlawful' }, { value: 'law-says-so', label: 'erasure.law-says-so' }, { value: 'collected-as-child', label: 'erasure.collected-as-child' },
        ],
      }],
    },
    addStep,
  ],
  given,
};

/** Data to keep and not to use for a time (UK GDPR Art. 18). */
export const restrictionPath: Path = {
  kind: 'restriction',
  steps: [
    { id: 'kinds', title: 'restriction.categories', lede: 'restriction.lede', fields: [{ ...categoriesField, label: 'restriction.categories' }] },
    {
      id: 'why', title: 'restriction.ground',
      fields: [{
        name: 'ground', type: 'radio', label: 'restriction.ground', missing: 'ground.missing', orNone: 'not-sure',
        options: [
          { value: 'accuracy', label: 'restriction.accuracy' }, { value: 'unlawful', label: 'restriction.unlawful' },
          { value: 'legal-claim', label: 'restriction.legal-claim' }, { value: 'objected', label: 'restriction.objected' },
        ],
      }],
    },
    addStep,
  ],
  given,
};
