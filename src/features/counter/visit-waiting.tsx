import { useEffect, useState, useSyncExternalStore } from 'react';
import { staffSignInPath } from '#contract/staff.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { visitOutbox } from '#src/offline/visits/visit-outbox.ts';
import { visitKinds } from './visit-details.ts';

const kinds = { 'waiting': 'waiting', 'needs-sign-in': 'needs-you', 'refused': 'late' } as const;

/** What was taken down and is on this tablet only: what kind, since when, and no word of whose. What another officer left is counted. */
export function VisitWaiting({ officer, onRead }: { /** Whose page this is; `undefined` where nobody is signed in. */ officer: string | undefined; onRead: (entry: PlacedEntry) => void }) {
  const { t, say, language } = useWords('visit');
  const words = useWords('outbox');
  const counter = useWords('counter');
  const { day, time } = useDates();
  const connected = useConnected();
  const outbox = visitOutbox();
  const list = useSyncExternalStore(outbox.watch, outbox.list, outbox.list);
  const [sent, setSent] = useState(false);
  useEffect(() => outbox.watchDone(() => setSent(true)), [outbox]);
  const mine = list.entries.filter((one) => officer === undefined || one.personKey === officer);
  const others = list.entries.length - mine.length;
  const what = ({ face }: PlacedEntry) => (face['kind'] === 'objection' ? counter.say('open-paths.objection') : say(`kind.${visitKinds.filter((one) => one !== 'objection').find((one) => one === face['kind']) ?? 'something-else'}`));
  const made = ({ createdAt }: PlacedEntry) => words.say('made', { day: day(createdAt), time: time(createdAt) });
  return (
    <>
      <p role="status" className={sent && mine.length === 0 ? undefined : 'visually-hidden'}>{sent && mine.length === 0 && say('sent')}</p>
      {list.entries.length > 0 && (
        <PageSection title={say('list')} id="visit-list">
          <ul className="counter-found">
            {mine.map((entry) => (
              <li key={entry.id}>
                <div>
                  <p><strong>{what(entry)}</strong></p>
                  <p className="quiet" id={`made-${entry.id}`}>{made(entry)}</p>
                  <StatusTag kind={kinds[entry.state]}>{words.say(`state.${entry.state}`)}</StatusTag>
                </div>
                <Button variant="secondary" aria-describedby={`made-${entry.id}`} onClick={() => onRead(entry)}>{say('open')}</Button>
              </li>
            ))}
          </ul>
          {others > 0 && <p>{say('others', { count: others })}</p>}
          {mine.some(({ state }) => state === 'needs-sign-in') && <p><a className="button button-primary" href={`${staffSignInPath}?${new URLSearchParams({ page: `/${language}/counter`, again: 'yes' })}`}><span>{t('sign-in')}</span></a></p>}
          {mine.some(({ state }) => state === 'waiting') && <p>{say(connected ? 'sending' : 'offline')}</p>}
        </PageSection>
      )}
    </>
  );
}
