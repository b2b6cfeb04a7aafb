import { chosenOf, type Answers, type Path, textOf } from './path.ts';
import { answerStep } from './shared-steps.ts';

const someKinds = (answers: Answers): boolean => answers['scope'] === 'categories';

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
    { id: 'kinds', title: 'field.categories', fields: [{ name: 'categories', type: 'checkboxes', label: 'field.categories', missing: 'field.categories.missing', options: 'categories', when: someKinds }] },
    { id: 'words', title: 'access.details', fields: [{ name: 'details', type: 'words', label: 'access.details', hint: 'access.details.hint', limit: 2000 }] },
    answerStep,
  ],
  start: ({ query, language }) => {
    const category = query.get('category');
    return { scope: category ? 'categories' : '', categories: category ? [category] : [], details: '', answerFormat: 'standard', answerLanguage: language };
  },
  toDetails: (answers) => ({
    kind: 'access', scope: textOf(answers, 'scope'), categories: chosenOf(answers, 'categories'), details: textOf(answers, 'details').trim(),
    answerFormat: textOf(answers, 'answerFormat'), answerLanguage: textOf(answers, 'answerLanguage'),
  }),
  toAnswers: ({ kind: _kind, ...details }) => details,
};
