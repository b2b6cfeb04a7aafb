import { useState } from 'react';
import { recordDeskRequest } from '#contract/desk.ts';
import { requestDetails } from '#contract/request-details.ts';
import { Button } from '#src/components/button.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { londonDate } from '#domain/clock/london-date.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { DeskFrame } from './desk-frame.tsx';
import { DeskForm } from './form/desk-form.tsx';
import { DetailsFields } from './form/details-fields.tsx';
import { detailsFaults, detailsOf, noDetails } from './form/details-of.ts';
import { PersonField } from './form/person-field.tsx';
import { newFaults, type NewInput, ways } from './form/new-faults.ts';
import { usePerson } from './form/use-person.ts';
import { WrittenDown } from './form/written-down.tsx';

const nothing: NewInput = { person: '', came: '', receivedOn: '' };

function Written({ id, on, again }: { id: string; on: string; again: () => void }) {
  const { say, language } = useWords('desk');
  const { date } = useDates();
  return <WrittenDown open={<LinkButton href={`/${language}/desk/${id}`}>{say('new.open')}</LinkButton>} again={again}>{say('new.done.body', { date: date(on, 'long') })}</WrittenDown>;
}

function New({ again }: { again: () => void }) {
  const { t, say, language } = useWords('desk');
  const common = useWords('common');
  const [today] = useState(() => londonDate(new Date().toISOString()));
  const [given, setGiven] = useState(nothing);
  const [details, setDetails] = useState(noDetails);
  const [tries, setTries] = useState(0);
  const [written, setWritten] = useState<{ readonly id: string; readonly on: string }>();
  const [state, write] = useStaffWrite(recordDeskRequest);
  const person = usePerson(given.person);
  const faultsNow = () => [...newFaults(given, person, today), ...detailsFaults(details)];
  const faults = tries > 0 ? faultsNow() : [];
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && say(fault.words);
  };
  const submit = async () => {
    setTries((count) => count + 1);
    person.lookAgain();
    const way = ways.find((one) => one === given.came);
    if (faultsNow().length > 0 || way === undefined) return;
    const done = await write({ body: {
      portalReference: person.reference, details: requestDetails.parse(detailsOf(details, { language, format: 'standard' })), receivedOn: given.receivedOn, cameBy: way,
    } });
    if (done) setWritten({ id: done.about, on: given.receivedOn });
  };
  if (written) return <Written id={written.id} on={written.on} again={again} />;
  const errorPrefix = common.t('error.prefix');
  return (
    <DeskForm narrow tries={tries} errors={faults.map(({ field, words }) => ({ fieldId: field, message: say(words) }))} state={state} onSubmit={() => { void submit(); }}>
      <PersonField name="person" label={say('new.person')} value={given.person} error={errorOf('person')} is={person.name} onChange={(value) => setGiven({ ...given, person: value })} />
      <RadioGroup
        name="came" legend={say('new.came')} error={errorOf('came')} errorPrefix={errorPrefix} value={given.came} onChange={(event) => setGiven({ ...given, came: event.currentTarget.value })}
        options={ways.map((one) => ({ value: one, label: say(`came.${one}`) }))}
      />
      <TextField
        type="date" name="receivedOn" width="medium" label={say('new.received')} error={errorOf('receivedOn')} errorPrefix={errorPrefix} max={today}
        value={given.receivedOn} onChange={(event) => setGiven({ ...given, receivedOn: event.currentTarget.value })}
      />
      <DetailsFields given={details} onChange={(more) => setDetails((now) => ({ ...now, ...more }))} errorOf={errorOf} />
      <p><Button type="submit" busy={state.name === 'busy'} busyWords={t('do.busy')}>{say('new.go')}</Button></p>
    </DeskForm>
  );
}

/** A complaint, and somebody who speaks for a resident, are written down elsewhere. */
function Elsewhere() {
  const { say, language } = useWords('desk-more');
  return useMoreWords('desk-more') ? (
    <div className="button-row">
      <LinkButton variant="secondary" href={`/${language}/desk/complaint`}>{say('complaint.title')}</LinkButton>
      <LinkButton variant="secondary" href={`/${language}/desk/people`}>{say('people.title')}</LinkButton>
    </div>
  ) : null;
}

/** Writes down what somebody asked for in another way, with the day that counts. */
export function DeskNewPage() {
  const { say } = useWords('desk');
  const [round, setRound] = useState(0);
  return (
    <DeskFrame>
      <PageTitle lede={say('new.lede')}>{say('new.title')}</PageTitle>
      <New key={round} again={() => setRound((count) => count + 1)} />
      <Elsewhere />
    </DeskFrame>
  );
}
