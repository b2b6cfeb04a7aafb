import { useState } from 'react';
import type { SupportView } from '#contract/support.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { Said } from './said.tsx';

interface OnTheListProps {
  readonly support: SupportView;
  /** Fetches what it says, once the person was checked again. */
  readonly show: () => Promise<unknown>;
  readonly onChange: () => void;
}

/** That one is on the list, since when; what it says is covered until the person asks for it and was checked again. */
export function OnTheList({ support, show, onChange }: OnTheListProps) {
  const { say } = useWords('support');
  const { stepUp } = useAppActs();
  const { day, date } = useDates();
  const [open, setOpen] = useState(false);
  const { details, since, reviewOn, withheld } = support;
  const uncover = async (then: () => void) => {
    if (details === null) {
      if (!await stepUp()) return;
      await show();
    }
    then();
  };
  return (
    <PageSection title={say('on.title')} id="on-the-list">
      <p>{since !== null && say('on.since', { date: day(since) })} {reviewOn !== null && say('on.review', { date: date(reviewOn) })}</p>
      {open && details ? <Said details={details} /> : <p>{say(withheld ? 'on.withheld' : 'on.covered')}</p>}
      <div className="button-row">
        {!withheld && <Button variant="secondary" aria-expanded={open && details !== null} onClick={() => { if (open) setOpen(false); else void uncover(() => setOpen(true)); }}>{say(open && details ? 'cover' : 'show')}</Button>}
        <Button variant="secondary" onClick={() => { if (withheld) onChange(); else void uncover(onChange); }}>{say('on.change')}</Button>
      </div>
    </PageSection>
  );
}
