import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordDeskComplaint } from '#contract/desk-cases.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useLanguage } from '#src/i18n/language-context.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation } from '#src/router/router.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { DeskFrame } from './desk-frame.tsx';
import { deskComplaintsQuery } from './cases/cases.queries.ts';
import { deskRequestQuery } from './desk.queries.ts';
import { complaintFaults, type ComplaintGiven, noComplaint } from './form/complaint-faults.ts';
import { DeskForm } from './form/desk-form.tsx';
import { ways } from './form/new-faults.ts';
import { PersonField } from './form/person-field.tsx';
import { RequestField } from './form/request-field.tsx';
import { usePerson } from './form/use-person.ts';
import { WrittenDown } from './form/written-down.tsx';

/** It stands, with the reference to give to whoever is on the phone. */
function Written({ id, on, again }: { id: string; on: string; again: () => void }) {
  const { say, language } = useWords('desk');
  const more = useWords('desk-more');
  const { date } = useDates();
  const reference = useQuery(deskComplaintsQuery(language)).data?.complaints.find((one) => one.id === id)?.reference;
  return (
    <WrittenDown open={<LinkButton href={`/${language}/desk/cases`}>{say('case.title')}</LinkButton>} again={again}>
      {more.say('complaint.done', { date: date(on, 'long') })}{reference !== undefined && <> {more.say('complaint.reference', { reference })}</>}
    </WrittenDown>
  );
}

function Form({ begin, again }: { begin: ComplaintGiven; again: () => void }) {
  const { t, say } = useWords('desk');
  const more = useWords('desk-more');
  const common = useWords('common');
  const [today] = useState(() => londonDate(new Date().toISOString()));
  const [given, setGiven] = useState<ComplaintGiven>(begin);
  const [tries, setTries] = useState(0);
  const [written, setWritten] = useState<{ readonly id: string; readonly on: string }>();
  const [state, write] = useStaffWrite(recordDeskComplaint);
  const person = usePerson(given.person);
  const nobody = given.person.trim() === '';
  const faultsNow = () => complaintFaults(given, person, today);
  const faults = tries > 0 ? faultsNow() : [];
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && say(fault.words);
  };
  const change = (part: Partial<ComplaintGiven>) => setGiven((now) => ({ ...now, ...part }));
  const submit = async () => {
    setTries((count) => count + 1);
    person.lookAgain();
    const way = ways.find((one) => one === given.came);
    if (faultsNow().length > 0 || way === undefined) return;
    const { request, contact, happened, wish, service, receivedOn } = given;
    const done = await write({ body: {
      portalReference: nobody ? null : person.reference, contact: nobody && contact.trim() !== '' ? contact.trim() : null, whatHappened: happened.trim(), wish: wish.trim(), aboutService: service, receivedOn, cameBy: way,
      ...(!nobody && request !== '' && { requestId: request }),
    } });
    if (done) setWritten({ id: done.about, on: receivedOn });
  };
  if (written) return <Written id={written.id} on={written.on} again={again} />;
  const errorPrefix = common.t('error.prefix');
  return (
    <DeskForm narrow tries={tries} errors={faults.map(({ field, words }) => ({ fieldId: field, message: say(words) }))} state={state} onSubmit={() => { void submit(); }}>
      <PersonField name="person" label={say('new.person')} hint={more.say('complaint.person.hint')} value={given.person} error={errorOf('person')} is={person.name} onChange={(value) => change({ person: value, request: '' })} />
      {person.name !== undefined && <RequestField person={person.reference} value={given.request} onChange={(request) => change({ request })} />}
      {nobody && (
        <TextField
          name="contact" label={more.say('complaint.contact')} hint={more.say('complaint.contact.hint')} autoComplete="off" maxLength={300}
          value={given.contact} onChange={(event) => change({ contact: event.currentTarget.value })}
        />
      )}
      <RadioGroup
        name="came" legend={say('new.came')} error={errorOf('came')} errorPrefix={errorPrefix} value={given.came} onChange={(event) => change({ came: event.currentTarget.value })}
        options={ways.map((one) => ({ value: one, label: say(`came.${one}`) }))}
      />
      <TextField
        type="date" name="receivedOn" width="medium" label={say('new.received')} error={errorOf('receivedOn')} errorPrefix={errorPrefix} max={today}
        value={given.receivedOn} onChange={(event) => change({ receivedOn: event.currentTarget.value })}
      />
      <TextArea name="happened" label={more.say('complaint.happened')} error={errorOf('happened')} errorPrefix={errorPrefix} dir="auto" rows={5} value={given.happened} onChange={(event) => change({ happened: event.currentTarget.value })} />
      <TextArea name="wish" label={more.say('complaint.wish')} hint={more.say('complaint.wish.hint')} error={errorOf('wish')} errorPrefix={errorPrefix} dir="auto" rows={3} value={given.wish} onChange={(event) => change({ wish: event.currentTarget.value })} />
      <CheckboxGroup
        name="service" legend={more.say('complaint.service')} value={given.service ? ['yes'] : []} onChange={(event) => change({ service: event.currentTarget.checked })}
        options={[{ value: 'yes', label: more.say('complaint.service.yes') }]}
      />
      <p><Button type="submit" busy={state.name === 'busy'} busyWords={t('do.busy')}>{say('new.go')}</Button></p>
    </DeskForm>
  );
}

/** The form. Under the address of a request it begins with whose it is and which; should that not be there, with nothing. */
function New({ again }: { again: () => void }) {
  const [before, requestId] = useLocation().pathname.split('/').slice(-3);
  const common = useWords('common');
  const language = useLanguage();
  const { readFailed } = useAppActs();
  const named = before === 'desk';
  const { data, error, refetch } = useQuery({ ...deskRequestQuery(requestId ?? '', language), enabled: named });
  if (named && error && error.code !== 'not-found' && error.code !== 'invalid-input') return readFailed(error, () => { void refetch(); });
  if (named && !data && !error) return <Skeleton label={common.t('loading')} rows={6} />;
  return <Form begin={data ? { ...noComplaint, person: data.portalReference, request: data.id } : noComplaint} again={again} />;
}

/** Writes down a complaint that came by post, by phone or at the counter, with the day that counts (DPA 2018 s.164A(2)-(3)). */
export function DeskComplaintPage() {
  const { say } = useWords('desk-more');
  const [round, setRound] = useState(0);
  return (
    <DeskFrame>
      <PageTitle lede={say('complaint.lede')}>{say('complaint.title')}</PageTitle>
      <New key={round} again={() => setRound((count) => count + 1)} />
    </DeskFrame>
  );
}
