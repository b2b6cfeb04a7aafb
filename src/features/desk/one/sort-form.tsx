import { useState } from 'react';
import { type DeskRequest, sortRequest } from '#contract/desk.ts';
import { requestDetails } from '#contract/request-details.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskForm } from '../form/desk-form.tsx';
import { DetailsFields } from '../form/details-fields.tsx';
import { detailsFaults, detailsOf, noDetails } from '../form/details-of.ts';

/** Finds the right for what somebody asked in their own words. Their words come along. */
export function SortForm({ request: { id, details, person }, onDone }: { request: DeskRequest; onDone: () => void }) {
  const { t, say } = useWords('desk');
  const [given, setGiven] = useState({ ...noDetails, words: details?.kind === 'something-else' ? details.details : '' });
  const [tries, setTries] = useState(0);
  const [state, write] = useStaffWrite(sortRequest);
  const faults = tries > 0 ? detailsFaults(given) : [];
  const submit = async () => {
    setTries((count) => count + 1);
    if (detailsFaults(given).length > 0) return;
    const done = await write({ params: { requestId: id }, body: { details: requestDetails.parse(detailsOf(given, person)) } });
    if (done) onDone();
  };
  return (
    <PageSection title={say('sort.title')} id="sort">
      <DeskForm tries={tries} errors={faults.map(({ field, words }) => ({ fieldId: field, message: say(words) }))} state={state} onSubmit={() => { void submit(); }}>
        <p>{say('sort.lede')}</p>
        <DetailsFields
          given={given} without="something-else" onChange={(more) => setGiven((now) => ({ ...now, ...more }))}
          errorOf={(field) => {
            const fault = faults.find((one) => one.field === field);
            return fault && say(fault.words);
          }}
        />
        <p><Button type="submit" variant="secondary" busy={state.name === 'busy'} busyWords={t('do.busy')}>{say('sort.go')}</Button></p>
      </DeskForm>
    </PageSection>
  );
}
