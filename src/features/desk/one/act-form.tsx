import { lazy, Suspense, useState } from 'react';
import { actOnRequest, type DeskRequest } from '#contract/desk.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskForm } from '../form/desk-form.tsx';
import { type ActInput, actFaults, firstDay } from './act-faults.ts';
import { useActOptions } from './use-act-options.tsx';

/** Asked once an act is chosen. */
const ActFields = lazy(async () => ({ default: (await import('./act-fields.tsx')).ActFields }));

/** What the law allows now. Each way says beforehand what it does to the clock; one is chosen, and only then its fields are asked. What is being written stays, whatever others do meanwhile. */
export function ActForm({ request, onDone }: { request: DeskRequest; onDone: (event: RequestEventKind) => void }) {
  const { t, say } = useWords('desk');
  const common = useWords('common');
  const blank: ActInput = { event: null, on: request.clock.today, words: '', language: request.person.language, code: null, notTold: [], changed: [] };
  const [given, setGiven] = useState(blank);
  const [tries, setTries] = useState(0);
  const [state, write] = useStaffWrite(actOnRequest);
  const options = useActOptions(request);
  const offer = request.offers.find((one) => one.event === given.event);
  const faults = tries > 0 ? actFaults(given, offer, request) : [];
  // Of an act that the law allowed a moment ago.
  const left = !offer && given.words.trim() !== '' && <p className="own-words"><bdi>{given.words}</bdi></p>;
  if (request.offers.length === 0) return <PageSection title={say('do.title')} id="do"><WriteRefused state={state} /><p>{say('do.none')}</p>{left}</PageSection>;
  const choose = (event: RequestEventKind) => {
    setGiven((now) => ({ ...now, event, code: null, notTold: [], changed: [], on: firstDay(event, request) }));
    setTries(0);
  };
  const submit = async () => {
    const { event, on, words, language, code, notTold, changed } = given;
    if (event === null || actFaults(given, offer, request).length > 0) {
      setTries((count) => count + 1);
      return;
    }
    setTries(0); // What others do while it is on its way is no fault of the form.
    const done = await write({ params: { requestId: request.id }, body: { event, on, words: words.trim(), language, code, ...(notTold.length > 0 && { notTold: [...notTold] }), ...(changed.length > 0 && { changed: [...changed] }) } });
    if (!done) return;
    setGiven(blank);
    setTries(0);
    onDone(event);
  };
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && say(fault.words);
  };
  return (
    <PageSection title={say('do.title')} id="do">
      <DeskForm tries={tries} errors={faults.map(({ field, words }) => ({ fieldId: `do-${field}`, message: say(words) }))} state={state} onSubmit={() => { void submit(); }}>
        {left}
        {request.turn === 'resident' && <p>{say('do.none.theirs')}</p>}
        <RadioGroup
          id="do-act" name="act" legend={say('do.legend')} options={options} value={given.event ?? ''} error={errorOf('act')} errorPrefix={common.t('error.prefix')}
          onChange={(event) => choose(event.currentTarget.value as RequestEventKind)}
        />
        {offer && (
          <Suspense fallback={<Skeleton label={common.t('loading')} rows={3} />}>
            <ActFields request={request} offer={offer} given={given} errorOf={errorOf} onChange={(more) => setGiven((now) => ({ ...now, ...more }))} />
            <p><Button type="submit" busy={state.name === 'busy'} busyWords={t('do.busy')}>{say(`act.${offer.event}`)}</Button></p>
          </Suspense>
        )}
      </DeskForm>
    </PageSection>
  );
}
