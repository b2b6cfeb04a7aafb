import { useState } from 'react';
import { recordChoice } from '#contract/choices.ts';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { ownWords } from './own-words.ts';

/** Lets the person read what they wrote, where it can be opened: in the tab that made it, or with a live session. A choice says all in its face. */
export function ReadOwnWords({ entry }: { entry: PlacedEntry }) {
  const { say } = useWords('outbox');
  const [words, setWords] = useState<readonly string[] | 'opening' | 'shut'>();
  if (entry.endpoint === recordChoice.name || entry.refusal === 'cannot-be-opened') return null;
  const read = async () => {
    setWords('opening');
    const input = await thisOutbox().inputOf(entry);
    setWords(input ? ownWords(input.body) : 'shut');
  };
  const known = typeof words === 'object' ? words : undefined;
  return (
    <>
      {!known && <Button variant="quiet" busy={words === 'opening'} onClick={() => { void read(); }}>{say('read.button')}</Button>}
      <div role="status" className="own-words">
        {words === 'shut' && <p>{say('read.shut')}</p>}
        {known?.length === 0 && <p>{say('read.none')}</p>}
        {known && known.length > 0 && <p className="quiet">{say('read.title')}</p>}
        {known?.map((one, index) => <blockquote key={index}><bdi>{one}</bdi></blockquote>)}
      </div>
    </>
  );
}
