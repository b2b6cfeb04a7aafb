import { isListed, type Path } from './path.ts';

/** Something on record is wrong or not complete (UK GDPR Art. 16). From a fact's own page the fact is known. */
export const correctionPath: Path = {
  kind: 'correction',
  steps: [
    { id: 'where', title: 'correction.category', fields: [{ name: 'category', type: 'radio', label: 'correction.category', missing: 'correction.category.missing', options: 'categories', orNone: 'not-sure', resets: ['itemId'] }] },
    { id: 'fact', title: 'correction.item', fields: [{ name: 'itemId', type: 'radio', label: 'correction.item', missing: 'correction.item.missing', options: 'items', orNone: 'not-listed', when: ({ category }) => isListed(category) }] },
    {
      id: 'wrong', title: 'correction.title',
      fields: [
        { name: 'whatIsWrong', type: 'words', label: 'correction.wrong', missing: 'correction.wrong.missing', limit: 2000 },
        { name: 'shouldSay', type: 'words', label: 'correction.should-say', hint: 'correction.should-say.hint', limit: 2000 },
      ],
    },
    { id: 'statement', title: 'correction.statement', fields: [{ name: 'statement', type: 'words', label: 'correction.statement', hint: 'correction.statement.hint', limit: 2000 }] },
    { id: 'dispute', title: 'correction.dispute', lede: 'correction.dispute.lede', fields: [{ name: 'markDisputed', type: 'yes-no', label: 'correction.dispute', missing: 'yes-no.missing' }] },
  ],
  given: (query) => {
    const [category, item] = [query.get('category'), query.get('item')];
    return category ? { category, ...(item && { itemId: item }) } : {};
  },
};
