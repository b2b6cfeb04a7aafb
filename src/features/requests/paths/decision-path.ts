import type { Path } from './path.ts';

/** An automated decision to explain, to contest or to put before a person (UK GDPR Art. 22C). */
export const decisionPath: Path = {
  kind: 'decision-review',
  steps: [
    {
      id: 'wish', title: 'decision.wish',
      fields: [
        {
          name: 'wish', type: 'radio', label: 'decision.wish', missing: 'decision.wish.missing',
          options: [{ value: 'explain', label: 'decision.explain' }, { value: 'human', label: 'decision.human' }, { value: 'contest', label: 'decision.contest' }],
        },
        { name: 'decisionId', type: 'hidden', label: 'decision.wish' },
      ],
    },
    { id: 'which', title: 'decision.which', fields: [{ name: 'details', type: 'words', label: 'decision.which', hint: 'decision.which.hint', missing: 'decision.which.missing', limit: 2000 }] },
  ],
  given: (query) => {
    const decisionId = query.get('decision');
    return decisionId ? { decisionId } : {};
  },
};
