import { useState } from 'react';
import type { Message } from '#contract/messages.ts';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { MessageFiles } from './message-files.tsx';
import type { WaitingMessage } from './waiting-messages.ts';

interface MessageListProps {
  readonly messages: readonly Message[];
  /** New to the person when this page first showed them. */
  readonly fresh: ReadonlySet<string>;
  readonly waiting: readonly WaitingMessage[];
  /** The landlord. */
  readonly name: string;
}

/** How many messages stand open besides what is new. */
const shownAtFirst = 4;

/** A conversation, oldest first. Of a long one the end, with a way to the rest. */
export function MessageList({ messages, fresh, waiting, name }: MessageListProps) {
  const { t, say } = useWords('messages');
  const { day, time } = useDates();
  const [all, setAll] = useState(false);
  if (messages.length + waiting.length === 0) return <EmptyState title={say('thread.none')}>{say('thread.none-body')}</EmptyState>;
  const firstNew = messages.findIndex((one) => fresh.has(one.id));
  const from = all ? 0 : Math.max(0, Math.min(messages.length - shownAtFirst, firstNew === -1 ? messages.length : firstNew));
  const when = (instant: string) => <time dateTime={instant}>{t('when', { day: day(instant), time: time(instant) })}</time>;
  return (
    <>
      {from > 0 && <p><Button variant="secondary" onClick={() => setAll(true)}>{say('thread.earlier', { count: from })}</Button></p>}
      <ol className="message-list">
        {messages.slice(from).map((one) => (
          <li key={one.id} className="message" data-by={one.by}>
            <p className="message-head"><strong>{one.by === 'resident' ? say('by.you') : name}</strong> <span className="quiet">{when(one.at)}</span>{fresh.has(one.id) && <StatusTag kind="needs-you">{say('new')}</StatusTag>}</p>
            {one.text !== '' && <p className="own-words"><bdi>{one.text}</bdi></p>}
            <MessageFiles files={one.files} />
            {one.by === 'resident' && one.seenAt !== null && <p className="quiet">{say('seen', { name, day: day(one.seenAt) })}</p>}
          </li>
        ))}
        {waiting.map((one) => (
          <li key={one.entryId} className="message" data-by="resident">
            <p className="message-head"><strong>{say('by.you')}</strong> <span className="quiet">{when(one.writtenAt)}</span><StatusTag kind="waiting">{say('waiting')}</StatusTag></p>
            <p className="own-words"><bdi>{one.text}</bdi></p>
            {one.files.length > 0 && <p className="quiet">{say('file.with', { count: one.files.length })}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
