import type { Path } from './path.ts';
import { categoriesField } from './shared-steps.ts';

/** What the person gave, to take along or to be sent on (UK GDPR Art. 20). */
export const portabilityPath: Path = {
  kind: 'portability',
  steps: [
    { id: 'kinds', title: 'portability.categories', lede: 'portability.lede', fields: [{ ...categoriesField, label: 'portability.categories' }] },
    {
      id: 'to', title: 'portability.to',
      fields: [{
        name: 'sendTo', type: 'radio', label: 'portability.to', missing: 'portability.to.missing',
        options: [{ value: 'me', label: 'portability.to.me', hint: 'portability.to.me.hint' }, { value: 'other', label: 'portability.to.other' }],
      }],
    },
    {
      id: 'who', title: 'portability.recipient',
      fields: [{ name: 'recipient', type: 'words', label: 'portability.recipient', hint: 'portability.recipient.hint', missing: 'portability.recipient.missing', limit: 2000, when: ({ sendTo }) => sendTo === 'other' }],
    },
  ],
};
