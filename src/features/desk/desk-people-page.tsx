import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordMandate } from '#contract/people.ts';
import { relation } from '#contract/relation.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { DeskFrame } from './desk-frame.tsx';
import { offersQuery } from './desk.queries.ts';
import { DeskForm } from './form/desk-form.tsx';
import { type MandateFault, mandateFaults, type MandateInput, noMandate, powers, proofs } from './form/mandate-faults.ts';
import { PersonField } from './form/person-field.tsx';
import { toggled } from '#src/components/toggled.ts';
import { usePerson } from './form/use-person.ts';
import { WrittenDown } from './form/written-down.tsx';

function Mandate({ again }: { again: () => void }) {
  const { t, say, language } = useWords('desk');
  const more = useWords('desk-more');
  const people = useWords('people');
  const common = useWords('common');
  const [today] = useState(() => londonDate(new Date().toISOString()));
  const [given, setGiven] = useState<MandateInput>(noMandate);
  const [tries, setTries] = useState(0);
  const [done, setDone] = useState(false);
  const [state, write] = useStaffWrite(recordMandate);
  const categories = useQuery(offersQuery(language)).data?.categories ?? [];
  const [person, speaker] = [usePerson(given.person), usePerson(given.speaker)];
  const faults = mandateFaults(given, { person, speaker }, today);
  const said = (fault: MandateFault) => (fault.from === 'desk' ? say(fault.words) : fault.from === 'more' ? more.say(fault.words) : people.say(fault.words));
  const shown = tries > 0 ? faults.map((one) => ({ fieldId: one.field, message: said(one) })) : [];
  const errorOf = (field: keyof MandateInput) => shown.find((one) => one.fieldId === field)?.message;
  const change = (part: Partial<MandateInput>) => setGiven((now) => ({ ...now, ...part }));
  const submit = async () => {
    setTries((count) => count + 1);
    person.lookAgain();
    speaker.lookAgain();
    if (faults.length > 0 || given.proof === '') return;
    const [see, ask, choose] = powers.map((one) => given.scope.includes(one)) as [boolean, boolean, boolean];
    const scope = { see, ask, choose, categories: see && given.kinds.length > 0 ? [...given.kinds] : null };
    if (await write({ body: { person: person.reference, representative: speaker.reference, relation: given.relation, proof: given.proof, scope, endsOn: given.endsOn === '' ? null : given.endsOn } })) setDone(true);
  };
  if (done) return <WrittenDown again={again}>{more.say('people.done')}</WrittenDown>;
  const errorPrefix = common.t('error.prefix');
  return (
    <DeskForm narrow tries={tries} errors={shown} state={state} onSubmit={() => { void submit(); }}>
      <PersonField name="person" label={more.say('people.person')} value={given.person} error={errorOf('person')} is={person.name} onChange={(value) => change({ person: value })} />
      <PersonField name="speaker" label={more.say('people.speaker')} value={given.speaker} error={errorOf('speaker')} is={speaker.name} onChange={(value) => change({ speaker: value })} />
      <SelectField
        name="relation" label={more.say('people.relation')} value={given.relation} onChange={(event) => change({ relation: relation.safeParse(event.currentTarget.value).data ?? 'attorney' })}
        options={relation.options.map((value) => ({ value, label: people.t(`relation.${value}`) }))}
      />
      <RadioGroup
        name="proof" legend={more.say('people.proof')} error={errorOf('proof')} errorPrefix={errorPrefix} value={given.proof} onChange={(event) => change({ proof: proofs.find((one) => one === event.currentTarget.value) ?? '' })}
        options={proofs.map((value) => ({ value, label: people.say(`proof.${value}`) }))}
      />
      <CheckboxGroup
        name="scope" legend={people.say('form.scope')} hint={people.say('form.scope.hint')} error={errorOf('scope')} errorPrefix={errorPrefix} value={given.scope} onChange={(event) => change({ scope: toggled(given.scope, event.currentTarget.value) })}
        options={powers.map((value) => ({ value, label: more.say(`people.${value}`) }))}
      />
      {given.scope.includes('see') && categories.length > 0 && (
        <CheckboxGroup
          name="kinds" legend={people.say('form.kinds')} hint={people.say('form.kinds.hint')} value={given.kinds} onChange={(event) => change({ kinds: toggled(given.kinds, event.currentTarget.value) })}
          options={categories.map(({ id, name }) => ({ value: id, label: <ForeignText words={name} /> }))}
        />
      )}
      <TextField
        type="date" name="endsOn" width="medium" label={people.say('form.ends')} hint={more.say('people.ends.hint')} error={errorOf('endsOn')} errorPrefix={errorPrefix} min={today}
        value={given.endsOn} onChange={(event) => change({ endsOn: event.currentTarget.value })}
      />
      <p><Button type="submit" busy={state.name === 'busy'} busyWords={t('do.busy')}>{say('new.go')}</Button></p>
    </DeskForm>
  );
}

/** Records somebody who speaks for a resident by a paper that the desk has seen: attorneys, deputies, casework of councillors and Members of Parliament. */
export function DeskPeoplePage() {
  const { say } = useWords('desk-more');
  const [round, setRound] = useState(0);
  return (
    <DeskFrame>
      <PageTitle lede={say('people.lede')}>{say('people.title')}</PageTitle>
      <Mandate key={round} again={() => setRound((count) => count + 1)} />
    </DeskFrame>
  );
}
