import type { Answers, Path } from './path.ts';

const isOther = ({ about }: Answers): boolean => about === 'other-use';

/** A use to stop (UK GDPR Art. 21). Against marketing nothing more is asked: there is nothing to weigh. */
export const objectionPath: Path = {
  kind: 'objection',
  steps: [
    {
      id: 'about', title: 'objection.about',
      fields: [{
        name: 'about', type: 'radio', label: 'objection.about', missing: 'objection.about.missing',
        options: [
          { value: 'direct-marketing', label: 'objection.marketing', hint: 'objection.marketing.hint' },
          { value: 'other-use', label: 'objection.other', hint: 'objection.other.hint' },
        ],
      }],
    },
    { id: 'use', title: 'objection.purpose', fields: [{ name: 'purposeId', type: 'radio', label: 'objection.purpose', missing: 'objection.purpose.missing', options: 'purposes', orNone: 'not-listed', when: isOther }] },
    { id: 'why', title: 'objection.details', fields: [{ name: 'details', type: 'words', label: 'objection.details', hint: 'objection.details.hint', limit: 2000, when: isOther }] },
  ],
  given: (query) => {
    const [about, purposeId] = [query.get('about'), query.get('purpose')];
    if (purposeId) return { about: 'other-use', purposeId };
    return about === 'direct-marketing' ? { about } : {};
  },
};
