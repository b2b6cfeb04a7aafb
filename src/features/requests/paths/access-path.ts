import type { Path } from './path.ts';
import { answerStep, categoriesField } from './shared-steps.ts';

/** A copy of one's data (UK GDPR Art. 15): everything or some kinds, own words, how the answer should come. */
export const accessPath: Path = {
  kind: 'access',
  steps: [
    {
      id: 'what', title: 'access.scope',
      fields: [{
        name: 'scope', type: 'radio', label: 'access.scope', missing: 'access.scope.missing',
        options: [
          { value: 'everything', label: 'access.scope.everything', hint: 'access.scope.everything.hint' },
          { value: 'categories', label: 'access.scope.categories', hint: 'access.scope.categories.hint' },
        ],
      }],
    },
    { id: 'kinds', title: 'field.categories', fields: [{ ...categoriesField, when: ({ scope }) => scope === 'categories' }] },
    { id: 'words', title: 'field.details', fields: [{ name: 'details', type: 'words', label: 'field.details', hint: 'access.details.hint', limit: 2000 }] },
    answerStep,
  ],
  given: (query) => {
    const category = query.get('category');
    return category ? { scope: 'categories', categories: [category] } : {};
  },
};
