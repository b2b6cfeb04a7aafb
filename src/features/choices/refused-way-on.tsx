import { useEffect, type MouseEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { listChoices, readChoice, type ChoicePurpose } from '#contract/choices.ts';
import { useNoticeHref } from '#src/api/notice-href.ts';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { useSeenVersion } from './use-seen-version.ts';

/** The way on from a refusal: what the words said and say, and to choose again. The entry goes when the person has read it. */
export function RefusedWayOn({ entry, notice }: { entry: PlacedEntry; notice: ChoicePurpose['notice'] }) {
  const { say, language } = useWords('choices');
  const client = useQueryClient();
  const seen = useSeenVersion(entry);
  const hrefOf = useNoticeHref();
  useEffect(() => {
    // What was refused rested on a list that is out of date: the next choice needs today's.
    for (const name of [listChoices.name, readChoice.name]) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
  const read = async (event: MouseEvent<HTMLButtonElement>) => {
    const beside = event.currentTarget.closest('.choice-switch')?.querySelector<HTMLElement>('button');
    await thisOutbox().dismiss(entry.id);
    beside?.focus();
  };
  const changed = entry.refusal === 'notice-changed';
  return (
    <>
      {changed && seen !== undefined && seen !== notice.version && <a href={hrefOf(language, notice.id, seen)}>{say('changed.seen')}</a>}
      {changed && <a href={hrefOf(language, notice.id, notice.version)}>{say('changed.now')}</a>}
      <Button variant="quiet" onClick={(event) => { void read(event); }}>{say(changed ? 'changed.again' : 'refused.read')}</Button>
    </>
  );
}
