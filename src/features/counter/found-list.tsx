import { useEffect, useRef } from 'react';
import type { FoundPerson } from '#contract/counter.ts';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Who was found, with the least that tells people apart. */
export function FoundList({ people, busy, onOpen }: { people: readonly FoundPerson[]; busy: boolean; onOpen: (person: FoundPerson) => void }) {
  const { say } = useWords('counter');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (people.length === 0) return <div role="status"><EmptyState title={say('found.none')}>{say('found.none-body')}</EmptyState></div>;
  return (
    <section aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>{say('found.title', { count: people.length })}</h2>
      <ul className="counter-found">
        {people.map((person) => (
          <li key={person.residentId}>
            <div>
              <p><strong><bdi>{person.name}</bdi></strong></p>
              <p className="quiet">{say('found.reference', { end: person.referenceEnd })}{person.home !== null && <> <bdi>{person.home}</bdi></>}</p>
              {person.flagged && <StatusTag kind="needs-you">{say('found.flagged')}</StatusTag>}
            </div>
            <Button variant="secondary" busy={busy} onClick={() => onOpen(person)}>{say('found.open')}<span className="visually-hidden"> <bdi>{person.name}</bdi></span></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
