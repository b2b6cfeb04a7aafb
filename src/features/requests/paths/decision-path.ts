import { isListed, type Path } from './path.ts';

/** An automated decision to explain, to contest or to put before a person (UK GDPR Art. 22C). From the list of decisions the decision is known. */
export const decisionPath: Path = {
  kind: 'decision-review',
  steps: [
    { id: 'which', title: 'decision.which', fields: [{ name: 'decisionId', type: 'radio', label: 'decision.which', missing: 'decision.which.missing', options: 'decisions', orNone: 'not-listed' }] },
    {
      id: 'wish', title: 'decision.wish',
      fields: [
        {
          name: 'wish', type: 'radio', label: 'decision.wish', missing: 'decision.wish.missing',
          options: [{ value: 'explain', label: 'decision.explain' }, { value: 'human', label: 'decision.human' }, { value: 'contest', label: 'decision.contest' }],
        },
      ],
    },
    { id: 'say', title: 'decision.say', fields: [{ name: 'details', type: 'words', label: 'decision.say', hint: 'decision.say.hint', missing: 'decision.which.missing', needed: ({ decisionId }) => !isListed(decisionId), limit: 2000 }] },
  ],
  given: (query) => {
    const decisionId = query.get('decision');
    return decisionId ? { decisionId } : {};
  },
};
