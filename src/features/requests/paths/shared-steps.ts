import type { Step } from './path.ts';

/** How the answer should come: format and language (product promise 13). */
export const answerStep: Step = {
  id: 'answer', title: 'answer.title', lede: 'answer.lede',
  fields: [
    { name: 'answerFormat', type: 'radio', label: 'field.answerFormat', missing: 'field.answerFormat.missing', options: 'formats' },
    { name: 'answerLanguage', type: 'select', label: 'field.answerLanguage', missing: 'field.answerLanguage.missing', options: 'languages' },
  ],
};
