import { useState } from 'react';
import { type DeskHold, moveHold } from '#contract/desk-cases.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { JustDone } from '../one/just-done.tsx';

type Move = 'kept' | 'overwritten' | 'released';

/** One recording that somebody asked to keep: kept until a day, gone already, or let go. */
export function HoldRow({ hold }: { hold: DeskHold }) {
  const { t, say } = useWords('desk');
  const common = useWords('common');
  const { date } = useDates();
  const [until, setUntil] = useState(hold.keptUntil ?? '');
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ readonly state: Move; readonly count: number }>();
  const [state, write] = useStaffWrite(moveHold);
  const { id, reference, medium, place, on, from, to, contact, overwrittenOn } = hold;
  const move = async (next: Move) => {
    const dayMissing = next === 'kept' && until === '';
    setMissing(dayMissing);
    // To the field at fault, which says what is wrong with it.
    if (dayMissing) document.getElementById(`until-${id}`)?.focus();
    else if (await write({ params: { holdId: id }, body: { state: next, until: next === 'kept' ? until : null } })) setDone((last) => ({ state: next, count: (last?.count ?? 0) + 1 }));
  };
  const busy = state.name === 'busy';
  return (
    <Details summary={<>{say('case.hold', { reference, medium: t(`form.medium.${medium}`) })} · {say(`case.hold.${hold.state}`)}</>}>
      <div className="stack-wide">
        <p>{[date(on, 'long'), from, to, place].filter((one) => one !== null && one !== '').map((one, index) => <span key={one}>{index > 0 && ' · '}<bdi>{one}</bdi></span>)}</p>
        {overwrittenOn !== null && <p>{say('case.hold.over', { date: date(overwrittenOn, 'long') })}</p>}
        {contact !== null && <p>{say('case.reach', { contact })}</p>}
        {done && <JustDone key={done.count} title={say(`case.hold.${done.state}`)} />}
        <WriteRefused state={state} />
        <TextField
          type="date" id={`until-${id}`} name={`until-${id}`} width="medium" label={say('case.hold.until')} error={missing && say('do.day.missing')} errorPrefix={common.t('error.prefix')}
          value={until} onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <div className="button-row">
          <Button busy={busy} busyWords={t('do.busy')} onClick={() => { void move('kept'); }}>{say('case.hold.keep')}</Button>
          <Button variant="secondary" busy={busy} onClick={() => { void move('overwritten'); }}>{say('case.hold.gone')}</Button>
          <Button variant="secondary" busy={busy} onClick={() => { void move('released'); }}>{say('case.hold.release')}</Button>
        </div>
      </div>
    </Details>
  );
}
