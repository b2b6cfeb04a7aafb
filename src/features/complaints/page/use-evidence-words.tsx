import type { ReactNode } from 'react';
import type { Evidence } from '#contract/complaint-words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface EvidenceWords {
  /** What a piece of evidence is, without its date. */
  readonly words: (one: Evidence) => ReactNode;
  /** The same, with how often where it is more than once. */
  readonly times: (what: ReactNode, many: number) => ReactNode;
}

/** Says what evidence is. */
export function useEvidenceWords(): EvidenceWords {
  const { say } = useWords('complaints');
  const activity = useWords('activity');
  const words = (one: Evidence) => {
    switch (one.kind) {
      case 'request': return say('evidence.request', { reference: one.reference });
      case 'activity': return say('evidence.activity', { who: activity.say(`by.${one.by}`), what: activity.say(`act.${one.act}`) });
      case 'disclosure': return say('evidence.disclosure', { who: <ForeignText words={one.recipient} />, what: <ForeignText words={one.purpose} /> });
      case 'decision': return say('evidence.decision', { name: <ForeignText words={one.name} /> });
    }
  };
  return { words, times: (what, many) => (many === 1 ? what : say('evidence.times', { what, many: String(many) })) };
}
