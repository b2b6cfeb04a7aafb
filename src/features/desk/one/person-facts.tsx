import type { DeskRequest } from '#contract/desk.ts';
import { SummaryList } from '#src/components/summary-list.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Who asks, as little as an answer needs. */
export function PersonFacts({ request: { person, portalReference, cameBy } }: { request: DeskRequest }) {
  const { t, say } = useWords('desk');
  return (
    <SummaryList
      rows={[
        { label: say('one.name'), value: <bdi>{person.name}</bdi> },
        { label: say('one.portal'), value: <bdi>{portalReference}</bdi> },
        { label: say('one.reads'), value: say('one.reads.value', { language: nameOfLanguage(person.language), format: t(`format.${person.format}`) }) },
        { label: say('one.came'), value: say(`came.${cameBy}`) },
      ]}
    />
  );
}
