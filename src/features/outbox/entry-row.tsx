import { lazy, Suspense, useState, type ReactNode } from 'react';
import { isForNow } from '#src/api/acting.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Link } from '#src/components/link.tsx';
import type { StateKind } from '#src/components/state-kind.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { EditEntry, mayEdit } from './edit-entry.tsx';
import { EntryStages } from './entry-stages.tsx';
import { EntryState } from './entry-state.tsx';
import { ForSomebodyElse } from './for-somebody-else.tsx';
import { placeOf } from './place-of.ts';
import { ReadOwnWords } from './read-own-words.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

// Few ever decide two things from two places.
const BothSides = lazy(async () => ({ default: (await import('./both-sides.tsx')).BothSides }));

const kinds: Readonly<Record<PlacedEntry['state'], StateKind>> = { 'waiting': 'waiting', 'needs-sign-in': 'needs-you', 'refused': 'late' };

interface EntryRowProps {
  readonly entry: PlacedEntry;
  readonly what: ReactNode;
  readonly onTakeBack: (entry: PlacedEntry) => void;
  readonly onRead: (entry: PlacedEntry) => void;
}

/** One act that this device still holds: what, where it is, since when, and what can be done about it. */
export function EntryRow({ entry, what, onTakeBack, onRead }: EntryRowProps) {
  const { say, language } = useWords('outbox');
  const underWay = useWords('under-way');
  const { day, time } = useDates();
  const { offered } = useAppActs();
  const [asking, setAsking] = useState(false);
  const refused = entry.state === 'refused';
  const place = placeOf(entry);
  // The page of another person's acts opens only while one acts for them.
  const again = place && (place.own || isForNow(entry.face['actingFor'])) ? offered(`/${language}/${place.path}`) : undefined;
  const superseded = entry.refusal === 'superseded';
  const nameId = `act-${entry.id}`;
  return (
    <li className="outbox-entry">
      <StatusTag kind={superseded ? 'needs-you' : kinds[entry.state]}>{superseded ? underWay.say('conflict.word') : say(`state.${entry.state}`)}</StatusTag>{' '}<ForSomebodyElse face={entry.face} />
      <h2 id={nameId}>{what}</h2>
      <p className="quiet">{say('made', { day: day(entry.createdAt), time: time(entry.createdAt) })}</p>
      {!refused && <EntryStages at={entry.tries > 0 ? 'sent' : 'device'} />}
      {superseded ? <Suspense><BothSides entry={entry} what={what} /></Suspense> : <EntryState entry={entry} />}
      <div className="button-row">
        {refused && <Button variant="secondary" aria-describedby={nameId} onClick={() => onRead(entry)}>{superseded ? underWay.say('conflict.keep') : say('refused.read')}</Button>}
        {refused && place && again !== undefined && <Link href={again}>{superseded ? underWay.say('conflict.change') : say(place.words)}</Link>}
        {mayEdit(entry) && <EditEntry entry={entry} nameId={nameId} />}
        {!refused && <Button variant="secondary" aria-describedby={nameId} onClick={() => setAsking(true)}>{say('take-back.button')}</Button>}
        <ReadOwnWords entry={entry} />
      </div>
      {asking && (
        <TakeBackDialog
          what={what}
          tries={entry.tries}
          onKeep={() => setAsking(false)}
          onTakeBack={() => {
            setAsking(false);
            onTakeBack(entry);
          }}
        />
      )}
    </li>
  );
}
