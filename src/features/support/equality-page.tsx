import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerEquality, clearEquality } from '#contract/support-acts.ts';
import type { EqualityView } from '#contract/equality.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { EqualityForm } from './equality-form.tsx';
import { OwnFrame } from './own-frame.tsx';
import { StandWords } from './stand-words.tsx';
import { equalityQuery } from './support.queries.ts';
import { useOwnAct } from './use-own-act.ts';

const names = [answerEquality.name, clearEquality.name];

function Answers({ equality, show }: { equality: EqualityView | undefined; show: () => Promise<unknown> }) {
  const { t, say, language } = useWords('support');
  const { stepUp } = useAppActs();
  const { act, stand, last, waits } = useOwnAct(names);
  const [open, setOpen] = useState(false);
  const [times, setTimes] = useState(0);
  const busy = stand.name === 'busy';
  const moment = () => new Date().toISOString();
  const uncover = async () => {
    if (equality?.answers === null) {
      if (!await stepUp()) return;
      await show();
    }
    setOpen(true);
  };
  const shown = open && equality?.answers;
  return (
    <>
      <StandWords stand={stand} done={t(last === clearEquality.name ? 'equality.cleared' : 'equality.saved')} />
      <PageSection title={say('equality.held-title')} id="held">
        {equality && <p>{equality.held === 0 ? say('equality.held-none') : say('equality.held', { number: String(equality.held) })}</p>}
        {shown && shown.length > 0 && <SummaryList rows={shown.map(({ name, said }) => ({ label: <ForeignText words={name} />, value: <bdi>{said}</bdi> }))} />}
        {(equality === undefined || equality.held > 0) && (
          <div className="button-row">
            <Button variant="secondary" disabled={busy} onClick={() => { setOpen(false); void act(clearEquality, { body: { decidedAt: moment() } }); }}>{say('equality.clear')}</Button>
            {equality && <Button variant="secondary" aria-expanded={Boolean(shown)} onClick={() => { if (shown) setOpen(false); else void uncover(); }}>{say(shown ? 'cover' : 'show')}</Button>}
          </div>
        )}
      </PageSection>
      {equality && !waits && (
        <PageSection title={say('equality.form-title')} id="questions">
          <p>{say('equality.note')}</p>
          <EqualityForm
            key={times} questions={equality.questions} busy={busy}
            onSend={(answers) => { void act(answerEquality, { body: { answers: [...answers], shownIn: language, decidedAt: moment() } }).then((kept) => { if (kept) setTimes(times + 1); }); }}
          />
        </PageSection>
      )}
      {equality && <p className="quiet">{say('terms.law-of', { article: <bdi>{equality.purpose.lawfulBasis.article}</bdi> })} <ForeignText words={equality.retention} /></p>}
    </>
  );
}

/** Equality questions on a page of their own: voluntary, nothing chosen before, cleared in one step. */
export function EqualityPage() {
  const { say, language } = useWords('support');
  return <OwnFrame part="equality" read={useQuery(equalityQuery(language))} before={<p>{say('equality.who')}</p>}>{(equality, show) => <Answers equality={equality} show={show} />}</OwnFrame>;
}
