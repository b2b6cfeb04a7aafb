import type { MouseEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';

interface TakeBackProps {
  readonly entry: PlacedEntry;
  readonly of: { readonly channel: string; readonly purpose: string };
  readonly onEnd: (how: 'taken-back' | 'busy') => void;
}

/** Takes a decision back that was not sent. One that was tried may have arrived: then the server is asked what it has. */
export function TakeBack({ entry, of, onEnd }: TakeBackProps) {
  const { t, say } = useWords('choices');
  const client = useQueryClient();
  const takeBack = async (event: MouseEvent<HTMLButtonElement>) => {
    const beside = event.currentTarget.closest('.choice-switch')?.querySelector<HTMLElement>('button');
    const end = await thisOutbox().takeBack(entry.id);
    if (end === 'busy' || end === 'kept') {
      onEnd('busy');
      return;
    }
    // The button has gone with the entry; the focus must not fall back to the top of the page.
    beside?.focus();
    if (end === 'removed') onEnd('taken-back');
    if (entry.tries > 0) void client.invalidateQueries();
  };
  return <Button variant="quiet" onClick={(event) => { void takeBack(event); }}>{say('take-back')} <span className="visually-hidden">{t('take-back-of', of)}</span></Button>;
}
