import { CheckIcon } from '#src/components/icons.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

const stages = ['device', 'sent', 'received', 'recorded'] as const;
export type Stage = (typeof stages)[number];

/** The way of an act from this device into the person's record, and how far it has got: never further than is known. */
export function EntryStages({ at }: { at: Stage }) {
  const { t, say } = useWords('under-way');
  const reached = stages.indexOf(at);
  return (
    <ol className="entry-stages" aria-label={t('stages')}>
      {stages.map((stage, place) => (
        <li key={stage} data-reached={place <= reached || undefined} aria-current={place === reached ? 'step' : undefined}>
          {place <= reached && <CheckIcon />}
          <span>{say(`stage.${stage}`)}{place > reached && <span className="visually-hidden"> ({say('stage.not-yet')})</span>}</span>
        </li>
      ))}
    </ol>
  );
}
