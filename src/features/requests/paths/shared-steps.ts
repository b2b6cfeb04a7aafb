import type { Field, Step } from './path.ts';

/** How the answer should come: format and language (product promise 13). */
export const answerStep: Step = {
  id: 'answer', title: 'answer.title', lede: 'answer.lede',
  fields: [
    { name: 'answerFormat', type: 'radio', label: 'field.answerFormat', missing: 'field.answerFormat.missing', options: 'formats' },
    { name: 'answerLanguage', type: 'select', label: 'field.answerLanguage', missing: 'field.answerLanguage.missing', options: 'languages' },
  ],
};

/** Which kinds of data it is about. */
export const categoriesField: Field = { name: 'categories', type: 'checkboxes', label: 'field.categories', missing: 'field.categories.missing', options: 'categories' };

/** Own words, for who wants to add some. */
export const addStep: Step = { id: 'words', title: 'field.details', fields: [{ name: 'details', type: 'words', label: 'field.details', hint: 'field.details.hint', limit: 2000 }] };
