import type { ReactNode } from 'react';
import type { Evidence } from '#contract/complaint-words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Says what a piece of evidence is, without its date. */
export function useEvidenceWords(): (one: Evidence) => ReactNode {
  const { say } = useWords('complaints');
  const activity = useWords('activity');
  return (one) => {
    switch (one.kind) {
      case 'request': return say('evidence.request', { reference: one.reference });
      case 'activity': return say('evidence.activity', { who: activity.say(`by.${one.by}`), what: activity.say(`act.${one.act}`) });
      case 'disclosure': return say('evidence.disclosure', { who: <ForeignText words={one.recipient} />, what: <ForeignText words={one.purpose} /> });
      case 'decision': return say('evidence.decision', { name: <ForeignText words={one.name} /> });
    }
  };
}
