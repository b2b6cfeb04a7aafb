import type { Path } from './path.ts';
import { addStep } from './shared-steps.ts';

/** Sharing to stop (an objection, UK GDPR Art. 21) or to limit (a restriction, Art. 18), by what the person wants. */
export const sharingPath: Path = {
  kind: 'sharing',
  steps: [
    { id: 'who', title: 'sharing.recipient', fields: [{ name: 'recipientId', type: 'radio', label: 'sharing.recipient', missing: 'sharing.recipient.missing', options: 'recipients', orNone: 'not-listed' }] },
    { id: 'name', title: 'sharing.who', fields: [{ name: 'who', type: 'line', label: 'sharing.who', missing: 'sharing.who.missing', limit: 300, when: ({ recipientId }) => recipientId === 'none' }] },
    {
      id: 'wish', title: 'sharing.wish',
      fields: [{
        name: 'wish', type: 'radio', label: 'sharing.wish', missing: 'sharing.wish.missing',
        options: [{ value: 'stop', label: 'sharing.stop', hint: 'sharing.stop.hint' }, { value: 'limit', label: 'sharing.limit', hint: 'sharing.limit.hint' }],
      }],
    },
    addStep,
  ],
  given: (query) => {
    const recipientId = query.get('recipient');
    return recipientId ? { recipientId } : {};
  },
};
