import { useState, type SyntheticEvent } from 'react';
import { changeContactRules, type ContactPoint, removeContactPoint } from '#contract/reach.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { Refused } from './refused.tsx';
import { RulesFields } from './rules-fields.tsx';
import { rulesOf, typedRules } from './typed-rules.ts';
import { useCheckedWrite } from './use-checked-write.ts';

/** The rules of a contact point, and removing it. */
export function EditForm({ point, onDone }: { point: ContactPoint; onDone: () => void }) {
  const { t, say } = useWords('reach');
  const common = useWords('common');
  const { write, busy, refusal } = useCheckedWrite();
  const [rules, setRules] = useState(() => typedRules(point.rules));
  const [tries, setTries] = useState(0);
  const [asked, setAsked] = useState(false);
  const chosen = rulesOf(rules);
  const timesError = tries > 0 && !chosen ? t('rules.times-missing') : undefined;
  const params = { pointId: point.id };
  const save = async () => {
    setTries(tries + 1);
    if (chosen && await write(changeContactRules, { params, body: chosen })) onDone();
  };
  const remove = async () => {
    setAsked(false);
    if (await write(removeContactPoint, { params, body: { madeAt: new Date().toISOString() } }, point.id)) onDone();
  };
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void save(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={timesError ? [{ fieldId: 'from', message: timesError }] : []} />
      <Refused refusal={refusal} />
      <RulesFields kind={point.kind} value={rules} onChange={setRules} timesError={timesError} />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('edit.save')}</Button>
        <Button variant="quiet" onClick={() => setAsked(true)}>{say('edit.remove')}</Button>
      </div>
      <Dialog
        open={asked} onClose={() => setAsked(false)} title={say('edit.remove-title')}
        actions={<><Button variant="warning" onClick={() => { void remove(); }}>{say('edit.remove')}</Button><Button variant="secondary" onClick={() => setAsked(false)}>{say('edit.keep')}</Button></>}
      >
        <p>{say('edit.remove-body')}</p>
      </Dialog>
    </form>
  );
}
